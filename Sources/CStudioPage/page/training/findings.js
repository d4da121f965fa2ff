// What the doctor finds while a network learns.
import { h } from "/shell/elements.js";

const WORDS = { fault: "✗ Fault", warning: "⚠ Warning", note: "ℹ Note" };

/// `add(finding)` shows one more, at the top; `clear()` takes all away.
export function findings() {
  const list = h("ul", { className: "findings", "aria-live": "polite" });
  const nothing = h("p", { className: "pale" }, "Nothing so far.");
  const element = h("section", { className: "card" }, h("h2", {}, "The doctor's findings"), nothing, list);
  const shown = new Set();
  return {
    element,
    add(finding) {
      const key = JSON.stringify(finding);
      if (shown.has(key)) return;
      shown.add(key);
      nothing.hidden = true;
      list.prepend(item(finding));
    },
    clear() {
      shown.clear();
      list.replaceChildren();
      nothing.hidden = false;
    },
  };
}

const item = ({ severity, title, text, advice }) =>
  h("li", { className: `finding ${severity}` }, h("p", {}, h("strong", {}, `${WORDS[severity] ?? severity}: ${title.replace(/^Non finite/, "Non-finite")}`)), text && h("p", {}, text),
    advice && h("p", { className: "advice" }, advice));

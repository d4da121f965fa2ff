// What the doctor finds while a network learns.
import { h } from "/shell/elements.js";

const WORDS = { fault: "✗ Fault", warning: "⚠ Warning", note: "ℹ Note" };

const SO_FAR = "Nothing so far.";
// A training that was not watched from here has not been examined either.
const AT_THE_END = "Nothing, as far as it was watched from here. In a terminal, “mlp doctor --run” with its folder looks closer.";

/// `add(finding)` shows one more, at the top; `clear()` takes all away; `end()` says that no more will come.
export function findings() {
  const list = h("ul", { className: "findings", "aria-live": "polite" });
  const nothing = h("p", { className: "pale" }, SO_FAR);
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
      nothing.textContent = SO_FAR;
      nothing.hidden = false;
    },
    end() {
      nothing.textContent = AT_THE_END;
    },
  };
}

const item = ({ severity, title, text, advice }) =>
  h("li", { className: `finding ${severity}` }, h("p", {}, h("strong", {}, `${WORDS[severity] ?? severity}: ${title.replace(/^Non finite/, "Non-finite")}`)), text && h("p", {}, text),
    advice && h("p", { className: "advice" }, advice));

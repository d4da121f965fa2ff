// Going through steps one by one: buttons, a list of all, and the arrow keys.
import { button, h } from "/shell/elements.js";

/// A stepper; `moved(at)` is called when the user goes to a step. `show(steps, at)` shows one.
export function stepper(moved) {
  let steps = [];
  let at = 0;
  const go = (to) => {
    const next = Math.max(0, Math.min(steps.length - 1, to));
    if (next !== at) moved(next);
  };
  const back = button("← Back", () => go(at - 1));
  const onward = button("Next →", () => go(at + 1), { className: "primary" });
  const place = h("span", { className: "pale" });
  const title = h("h2", {});
  const text = h("p", {});
  const lines = h("div", { className: "calculations" });
  const contents = h("select", { "aria-label": "All steps", onchange: () => go(Number(contents.value)) });
  const element = h(
    "section",
    { className: "card stack stepper", "aria-label": "Steps", tabIndex: 0, onkeydown: key },
    h("div", { className: "row between" }, h("div", { className: "row" }, back, onward, place), contents),
    h("div", { role: "status", "aria-live": "polite" }, title, text, lines),
  );

  // The arrow keys belong to the list of steps while it has the focus.
  function key(event) {
    if (event.target === contents) return;
    if (event.key === "ArrowRight") go(at + 1);
    else if (event.key === "ArrowLeft") go(at - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(steps.length - 1);
    else return;
    event.preventDefault();
  }

  return {
    element,
    show(next, now) {
      [steps, at] = [next, now];
      const step = steps[at];
      title.textContent = step.title;
      text.textContent = step.text;
      lines.replaceChildren(...step.lines());
      place.textContent = `Step ${at + 1} of ${steps.length}`;
      // A button that is turned off under the keyboard's focus would lose it.
      if (at === 0 && document.activeElement === back) onward.focus();
      back.disabled = at === 0;
      if (at === steps.length - 1 && document.activeElement === onward) back.focus();
      onward.disabled = at === steps.length - 1;
      fill(contents, steps);
      contents.value = String(at);
    },
  };
}

function fill(contents, steps) {
  if (contents.options.length === steps.length) return;
  const parts = [...new Set(steps.map(({ part }) => part))];
  contents.replaceChildren(
    ...parts.map((part) =>
      h("optgroup", { label: part }, steps.flatMap((step, index) => (step.part === part ? [h("option", { value: index }, step.title)] : []))),
    ),
  );
}

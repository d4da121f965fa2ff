// Where the parts of the view are.
import { h } from "/shell/elements.js";

/// Puts the parts into `place`. `fill(isFilled)` shows or hides those that need a drawing.
export function layout(place, { source, head, bars, steps, nearest, reasons, saved, faults }) {
  const nearestFaults = h("div", {});
  const whyFaults = h("div", {});
  const about = [
    h("section", { className: "card", "aria-label": "Outputs" }, bars.element),
    h("section", { className: "card", "aria-label": "Why" }, reasons.element, whyFaults),
    h("section", { className: "card", "aria-label": "Steps" }, steps.element),
    h("section", { className: "card", "aria-label": "Nearest training images" }, nearest.element, nearestFaults),
  ];
  const [outputs, why, normalised, similar] = about;
  const empty = h("section", { className: "card empty" }, h("p", { className: "pale" }, "Draw on the pad: what the network makes of it appears here, while you draw."));
  place.replaceChildren(
    h(
      "div",
      { className: "draw-columns" },
      h("section", { className: "card stack", "aria-label": "Drawing" }, source.pad, head.element, nearest.warning, faults, source.sliders),
      h("div", { className: "stack" }, empty, h("div", { className: "columns" }, outputs, why), normalised, similar, saved.element),
    ),
  );
  return {
    nearestFaults,
    whyFaults,
    fill(isFilled) {
      about.forEach((part) => (part.hidden = !isFilled));
      empty.hidden = isFilled;
    },
  };
}

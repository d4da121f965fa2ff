// How many images were read right, and how sure that is.
import { h } from "/shell/elements.js";
import { count, percent } from "/shell/numbers.js";

/// `update(results)` shows the accuracy of other results, with its interval.
export function accuracyCard() {
  const element = h("section", { className: "card accuracy", "aria-live": "polite" });
  return {
    element,
    update({ accuracy, correct, examples, interval }, part) {
      const { low, high, confidence } = interval;
      element.replaceChildren(
        h("h2", {}, `Accuracy on the ${part} images`),
        h("p", { className: "big digits" }, percent(accuracy, 2)),
        range(low, high, accuracy),
        h("p", {}, `${count(correct)} of ${count(examples)} right, ${count(examples - correct)} wrong.`),
        h("p", { className: "pale" },
          `With ${percent(confidence, 0)} confidence the network reads between ${percent(low, 1)} and ${percent(high, 1)} of such images right: so much is chance with this number of images.`),
      );
    },
  };
}

/// The interval on a scale on which it can be seen.
function range(low, high, at) {
  const first = Math.max(0, Math.min(low - 0.02, 2 * low - high));
  const place = (share) => `${(100 * (share - first)) / (1 - first)}%`;
  return h("div", { className: "interval", "aria-hidden": "true" },
    h("div", { className: "interval-track" },
      h("span", { className: "interval-bar", style: { left: place(low), width: `${(100 * (high - low)) / (1 - first)}%` } }),
      h("span", { className: "interval-mark", style: { left: place(at) } })),
    h("div", { className: "interval-ends" }, h("small", {}, percent(first, 0)), h("small", {}, "100 %")));
}

// How the activations and the gradients of each layer are spread.
import { chart } from "/figures/chart.js";
import { h } from "/shell/elements.js";

/// `update({ layers: [{ name, activations, gradients }] })` shows others.
export function histograms(file) {
  const element = h("div", { className: "histograms" });
  const charts = new Map();
  const cards = new Map();

  function cardOf(layer) {
    if (!cards.has(layer)) {
      cards.set(layer, h("div", { className: "card" }));
      element.append(cards.get(layer));
    }
    return cards.get(layer);
  }

  function chartOf(layer, kind, colour) {
    const key = `${layer} · ${kind}`;
    if (!charts.has(key)) {
      const made = chart({ title: key, x: kind, y: "count", kind: "bars", file: `${file}-${key}`.toLowerCase().replaceAll(/\W+/g, "-") });
      charts.set(key, made);
      cardOf(layer).append(made.element);
    }
    return (histogram) => charts.get(key).set([{ name: kind, colour, points: barsOf(histogram) }]);
  }

  return {
    element,
    update({ layers }) {
      for (const { name, activations, gradients } of layers) {
        if (activations) chartOf(name, "activations", "#0072b2")(activations);
        if (gradients) chartOf(name, "gradients", "#d55e00")(gradients);
      }
    },
    close: () => charts.forEach((one) => one.close()),
  };
}

/// A bar in the middle of each interval.
export function barsOf({ low, high, counts }) {
  const width = (high - low) / counts.length;
  return counts.map((count, index) => [low + (index + 0.5) * width, count]);
}

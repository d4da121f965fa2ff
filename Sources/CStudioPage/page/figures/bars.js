// The outputs of a network for one image, as bars with their names and values.
import { h } from "/shell/elements.js";
import { percent } from "/shell/numbers.js";
import { saveable } from "/figures/frame.js";
import { barsDrawing } from "/figures/drawings.js";
import { csvOf } from "/figures/download.js";

/// Bars for the classes' outputs: `update(outputs, names, truth)` shows others.
///
/// The largest output is marked; when `truth` (a class's index) is known, right or wrong is marked instead.
export function outputBars({ title = "Outputs" } = {}) {
  const list = h("ol", { className: "bars", "aria-label": title });
  let shown = { outputs: [], names: [], truth: null };
  const element = saveable(title, list, {
    name: "outputs",
    svg: () => barsDrawing(title, shown.names, shown.outputs),
    csv: () => csvOf(["class", "output"], shown.names.map((name, index) => [name, shown.outputs[index]])),
  });

  function update(outputs, names, truth = null) {
    shown = { outputs: [...outputs], names: [...names], truth };
    while (list.children.length > outputs.length) list.lastChild.remove();
    while (list.children.length < outputs.length) list.append(row());
    const first = outputs.indexOf(Math.max(...outputs));
    outputs.forEach((output, index) => fill(list.children[index], names[index], output, markOf(index, first, truth)));
  }

  return { element, update };
}

function markOf(index, first, truth) {
  if (truth === null) return index === first ? "first" : "";
  if (index === truth) return "right";
  return index === first ? "wrong" : "";
}

const row = () =>
  h("li", {}, h("span", { className: "name" }), h("span", { className: "track" }, h("span", { className: "fill moving" })), h("span", { className: "value" }));

function fill(item, name, output, mark) {
  const [label, track, value] = item.children;
  item.className = mark;
  label.textContent = name;
  value.textContent = percent(output);
  track.firstChild.style.width = `${Math.max(0, Math.min(1, output)) * 100}%`;
}

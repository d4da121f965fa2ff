// The 2-2-2 network as a drawing whose numbers can be changed.
import { h, s, wide } from "/shell/elements.js";
import { fields } from "/understand/given.js";
import { short } from "/understand/formula.js";
import { edges, HEIGHT, nodes, placeOf, RADIUS, WIDTH } from "/understand/places.js";

/// The drawing; `changed(name, number)` is called when the user changes one, with null for what is no number.
/// `update(given, answer, steps, at)` shows a step.
export function diagram(changed) {
  const lines = Object.entries(edges).map(([name, [from, to]]) => {
    const [[x1, y1], [x2, y2]] = [nodes[from], nodes[to]];
    return [name, s("line", { x1, y1, x2, y2, class: "edge" })];
  });
  const units = ["h1", "h2", "o1", "o2"].map((name) => [name, unit(name)]);
  const inputs = fields.filter(({ name }) => name !== "eta").map((field) => [field.name, numberField(field, changed)]);
  const error = s("text", { x: 632, y: HEIGHT / 2 - 30, class: "value" });
  const drawing = s(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": "Network of two inputs, two hidden units and two outputs" },
    lines.map(([, line]) => line),
    units.map(([, { element }]) => element),
    error,
  );
  const element = wide("The network and its numbers", h("div", { className: "diagram" }, drawing, inputs.map(([, field]) => field.element)));

  function update(given, answer, steps, at) {
    const step = steps[at];
    const shown = new Set(steps.slice(0, at + 1).flatMap(({ shows }) => shows));
    for (const [name, field] of inputs) field.show(given[name], step?.edges.includes(name) || step?.nodes.includes(name));
    for (const [name, line] of lines) {
      line.setAttribute("class", step?.edges.includes(name) ? `edge active${step.isBackward ? " backward" : ""}` : "edge");
    }
    for (const [name, { show }] of units) {
      const layer = name[0] === "h" ? answer?.hidden : answer?.output;
      const index = Number(name[1]) - 1;
      show(shown.has(name) && layer ? [layer.net[index], layer.out[index]] : null, step?.nodes.includes(name));
    }
    bringIntoView(step);
    error.textContent = shown.has("error") && answer ? `E = ${short(answer.total_error)}` : "";
  }

  /// Where the drawing is wider than its place, the units of the step are moved to its middle.
  function bringIntoView(step) {
    const xs = (step?.nodes ?? []).map((name) => nodes[name][0]);
    if (!xs.length || element.scrollWidth <= element.clientWidth) return;
    const middle = ((Math.min(...xs) + Math.max(...xs)) / 2) * (element.scrollWidth / WIDTH);
    element.scrollTo({ left: middle - element.clientWidth / 2 });
  }

  return { element, drawing, update };
}

function unit(name) {
  const [x, y] = nodes[name];
  const [net, out] = [s("text", { x, y: y + 6, class: "value" }), s("text", { x, y: y + 26, class: "value" })];
  const element = s("g", { class: "unit" }, s("circle", { cx: x, cy: y, r: RADIUS }), s("text", { x, y: y - 18, class: "name" }, name), net, out);
  return {
    element,
    show(values, isActive) {
      element.setAttribute("class", isActive ? "unit active" : "unit");
      net.textContent = values ? short(values[0]) : "net ?";
      out.textContent = values ? short(values[1]) : "out ?";
    },
  };
}

function numberField({ name, label }, changed) {
  const take = () => changed(name, Number.isFinite(input.valueAsNumber) ? input.valueAsNumber : null);
  const input = h("input", { type: "number", step: "any", "aria-label": label, title: label, onchange: take });
  const [x, y] = placeOf(name);
  const element = h("label", { className: "number-field", style: { left: `${(100 * x) / WIDTH}%`, top: `${(100 * y) / HEIGHT}%` } }, h("span", { "aria-hidden": "true" }, name), input);

  return {
    element,
    show(number, isActive) {
      if (input.valueAsNumber !== number) input.value = String(Number(number.toFixed(9)));
      element.classList.toggle("active", Boolean(isActive));
    },
  };
}

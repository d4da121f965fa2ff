// The worked example for saving: its drawing, and all its numbers as a table.
import { csvOf } from "/figures/download.js";
import { drawing, tag, words } from "/figures/svg.js";
import { fields } from "/understand/given.js";
import { nine, plain, short } from "/understand/formula.js";
import { edges, HEIGHT, nodes, placeOf, RADIUS, WIDTH } from "/understand/places.js";

/// The network with its numbers and, once there is an answer, what its units computed.
export function diagramFile(given, answer) {
  const lines = Object.values(edges).map(([from, to]) => {
    const [[x1, y1], [x2, y2]] = [nodes[from], nodes[to]];
    return tag("line", { x1, y1, x2, y2, stroke: "#87929c", "stroke-width": 1.5 });
  });
  const units = ["h1", "h2", "o1", "o2"].map((name) => {
    const [x, y] = nodes[name];
    const layer = name[0] === "h" ? answer?.hidden : answer?.output;
    const index = Number(name[1]) - 1;
    return [
      tag("circle", { cx: x, cy: y, r: RADIUS, fill: "#ffffff", stroke: "#0b5c94", "stroke-width": 2 }),
      words(name, x, y - 18, { size: 14, anchor: "middle", weight: 600 }),
      layer ? [words(short(layer.net[index]), x, y + 6, { anchor: "middle" }), words(short(layer.out[index]), x, y + 26, { anchor: "middle" })] : "",
    ];
  });
  const numbers = fields.filter(({ name }) => name !== "eta").map(({ name }) => {
    const [x, y] = placeOf(name);
    return [
      tag("rect", { x: x - 42, y: y - 12, width: 84, height: 24, rx: 5, fill: "#ffffff", stroke: "#d3d9de" }),
      words(`${name} ${Number(given[name].toFixed(9))}`, x, y + 4, { anchor: "middle", size: 11 }),
    ];
  });
  const error = answer ? words(`E = ${short(answer.total_error)}`, 632, HEIGHT / 2 - 30, { anchor: "middle", weight: 600 }) : "";
  return drawing(WIDTH, HEIGHT, lines, units, numbers, error);
}

/// All numbers with their names: those that were given, and those that were computed.
export function numberTable(given, answer) {
  const rows = fields.map(({ name }) => [name, plain(given[name])]);
  if (!answer) return csvOf(["name", "value"], rows);
  const pair = (names, numbers) => names.map((name, index) => [name, nine(numbers[index])]);
  const { hidden, output, gradients, updated } = answer;
  const names = (from, suffix = "", prefix = "") => [0, 1, 2, 3].map((index) => `${prefix}w${from + index}${suffix}`);
  rows.push(
    ...pair(["net_h1", "net_h2"], hidden.net), ...pair(["out_h1", "out_h2"], hidden.out),
    ...pair(["net_o1", "net_o2"], output.net), ...pair(["out_o1", "out_o2"], output.out),
    ...pair(["E_o1", "E_o2"], answer.errors), ["E_total", nine(answer.total_error)],
    ...pair(names(5, "", "dE/d"), gradients.output.weights.flat()), ...pair(names(1, "", "dE/d"), gradients.hidden.weights.flat()),
    ...pair(names(5, "+"), updated.output.weights.flat()), ...pair(names(1, "+"), updated.hidden.weights.flat()),
    ["E_total+", nine(answer.total_error_after)],
  );
  return csvOf(["name", "value"], rows);
}

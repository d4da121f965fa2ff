// The hidden units that say most about a class.
import { h } from "/shell/elements.js";
import { figure, floatsOf } from "/shell/numbers.js";
import { csvOf } from "/figures/download.js";
import { galleryDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";
import { signedSheet } from "/figures/images.js";

const TITLE = "Strongest hidden units";

/// `update(answer, { image, names, target })` shows an answer's units.
export function strongestUnits() {
  const list = h("ol", { className: "units" });
  const about = h("p", { className: "pale" });
  let cells = [];
  let rows = [];
  const element = saveable(TITLE, h("div", {}, about, list), {
    name: "strongest-units",
    svg: () => galleryDrawing(TITLE, cells, { columns: 4 }),
    csv: () => csvOf(["unit", "out", "weight", "contribution"], rows),
  });
  return {
    element,
    update({ strongest_units: units }, { image, names, target }) {
      about.textContent = !units.length ? "This network has no hidden units." : `A unit's contribution to ${names[target]} is its output times its weight. The images are the units' input weights: a unit answers to ink where it is orange, and against ink where it is blue.`;
      rows = units.map(({ unit, out, weight, contribution }) => [unit + 1, out, weight, contribution]);
      cells = units.map(({ unit, contribution, weights_f32 }) => ({
        canvas: signedSheet(floatsOf(weights_f32), image, { size: 104, label: `Input weights of unit ${unit + 1}` }),
        text: `unit ${unit + 1}: ${signed(contribution)}`,
      }));
      list.replaceChildren(
        ...units.map(({ unit, out, weight, contribution }, index) =>
          h(
            "li",
            {},
            cells[index].canvas,
            h("strong", {}, `Unit ${unit + 1}`),
            h("small", { className: "digits" }, `${figure(out, 3)} · ${figure(weight, 3)}`.replaceAll("-", "−")),
            h("span", { className: contribution < 0 ? "against" : "for" }, `${contribution < 0 ? "against" : "for"} ${names[target]}: ${signed(contribution)}`),
          ),
        ),
      );
    },
  };
}

const signed = (number) => `${number < 0 ? "−" : "+"}${figure(Math.abs(number), 3)}`;

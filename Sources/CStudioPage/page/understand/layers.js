// What each layer of a network computes for an image.
import { h } from "/shell/elements.js";
import { count, figure, floatsOf } from "/shell/numbers.js";
import { csvOf } from "/figures/download.js";
import { galleryDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";
import { signedSheet } from "/figures/images.js";

const TITLE = "Every unit's output, layer by layer";

/// `update(answer)` shows the layers of an answer, each unit a cell.
export function layerFigures() {
  const list = h("ol", { className: "layers" });
  let cells = [];
  let rows = [];
  const element = saveable(TITLE, list, {
    name: "layers",
    svg: () => galleryDrawing(TITLE, cells, { columns: 3, size: 160 }),
    csv: () => csvOf(["layer", "unit", "net", "out"], rows),
    caption: "Orange is above zero, blue below; the strongest unit of each layer has the full colour.",
  });
  return {
    element,
    update({ layers }) {
      const all = layers.map((layer) => ({ ...layer, net: floatsOf(layer.net_f32), out: floatsOf(layer.out_f32) }));
      rows = all.flatMap(({ name, net, out }) => [...out].map((value, unit) => [name, unit, net[unit], value]));
      cells = all.map(({ name, out }) => ({ canvas: signedSheet(out, null, { size: 160, label: `Outputs of ${name}` }), text: `${name} · ${unitsText(out.length)}` }));
      list.replaceChildren(
        ...all.map(({ name, out, net }, index) =>
          h("li", {}, cells[index].canvas, h("div", {}, h("strong", {}, name), h("small", {}, `${unitsText(out.length)}, outputs ${span(out)}, net inputs ${span(net)}`))),
        ),
      );
    },
  };
}

const unitsText = (number) => `${count(number)} ${number === 1 ? "unit" : "units"}`;

const span = (values) => {
  const [low, high] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  return `${figure(low, 3)} to ${figure(high, 3)}`.replaceAll("-", "−");
};

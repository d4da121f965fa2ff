// Images of a data set with what they are and what they were read as.
import { galleryDrawing } from "/figures/drawings.js";
import { csvOf } from "/figures/download.js";
import { saveable } from "/figures/frame.js";
import { inkImage } from "/figures/images.js";
import { h } from "/shell/elements.js";
import { percent } from "/shell/numbers.js";

/// A gallery of examples as the interface answers them: `update({ rows, columns, examples }, names, nothing)` shows others, and
/// `nothing` where there are none. `openExample(example)` is called for one that is chosen.
export function exampleGallery(title, file, openExample) {
  const list = h("ul", { className: "gallery examples" });
  const empty = h("p", { className: "pale", hidden: true });
  let cells = [];
  const element = saveable(title, h("div", {}, list, empty), {
    name: file,
    svg: () => galleryDrawing(title, cells.map(({ canvas, text }) => ({ canvas, text })), { columns: 10, size: 72 }),
    csv: () => csvOf(["image", "label", "prediction", "confidence"], cells.map(({ example, label, prediction }) => [example.index, label, prediction, example.confidence])),
  });

  /// The number of the image before (-1) or after (1) another; null if there is none, or the other is not shown.
  function neighbour(index, by) {
    const at = cells.findIndex(({ example }) => example.index === index);
    return (at < 0 ? null : cells[at + by]?.example.index) ?? null;
  }

  return {
    element,
    update({ rows, columns, examples }, names, nothing) {
      cells = examples.map((example) => cellOf(example, names, inkImage({ rows, columns, pixels: example.pixels })));
      list.replaceChildren(...cells.map((cell) => item(cell, () => openExample(cell.example))));
      empty.hidden = cells.length > 0;
      empty.textContent = nothing;
    },
    neighbour,
    focus: (index) => list.children[cells.findIndex(({ example }) => example.index === index)]?.firstChild.focus(),
  };
}

function cellOf(example, names, canvas) {
  const label = example.class ?? names[example.label];
  const read = example.prediction ?? example.predicted ?? null;
  const prediction = read === null ? null : names[read];
  const isRight = read === null ? null : read === example.label;
  const text = isRight === null ? label : isRight ? `${label} ✓` : `${label} → ${prediction}`;
  return { example, canvas, label, prediction, isRight, text };
}

function item({ example, canvas, label, prediction, isRight, text }, onclick) {
  const share = example.confidence === null || example.confidence === undefined ? "" : percent(example.confidence, 0);
  const spoken = prediction === null ? `label ${label}` : `label ${label}, read as ${prediction} (${isRight ? "right" : "wrong"}${share ? `, ${share}` : ""})`;
  const mark = isRight === null ? "" : isRight ? "right" : "wrong";
  return h("li", {}, h("button", { type: "button", className: `example ${mark}`, onclick, "aria-label": `Image ${example.index}: ${spoken}` },
    canvas, h("span", {}, text), share && h("small", {}, share)));
}

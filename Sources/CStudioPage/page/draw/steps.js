// How a drawing becomes what the network sees, step by step.
import { h } from "/shell/elements.js";
import { csvOf } from "/figures/download.js";
import { galleryDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";
import { inkImage } from "/figures/images.js";
import { bytesOf } from "/shell/numbers.js";

const TITLE = "What the network sees, step by step";
const SIZE = 92;

/// The steps; `update(steps, isPicture)` shows those of an answer.
export function normalisation() {
  const list = h("ol", { className: "steps" });
  const about = h("p", { className: "pale" }, "The first image is as it came. In the others bright means ink, and ink is drawn as on the pad.");
  let shown = { cells: [], steps: [] };
  const element = saveable(TITLE, h("div", { className: "stack" }, list, about), {
    name: "steps",
    svg: () => galleryDrawing(TITLE, shown.cells, { columns: 6 }),
    csv: () => pixelTable(shown.steps),
  });
  return {
    element,
    update(steps, isPicture) {
      const imageOf = (step) => (isPicture && step.name === "read" ? greyImage : inkImage)(step, { label: step.text, size: SIZE });
      shown = { cells: steps.map((step) => ({ canvas: imageOf(step), text: titleOf(step) })), steps };
      about.hidden = !isPicture;
      list.replaceChildren(
        ...steps.map((step, index) =>
          h("li", {}, shown.cells[index].canvas, h("strong", {}, titleOf(step)), h("small", {}, step.text)),
        ),
      );
    },
  };
}

function titleOf({ name, rows, columns }) {
  const words = name.replaceAll("_", " ");
  return `${words[0].toUpperCase()}${words.slice(1)} · ${columns}×${rows}`;
}

/// A picture as it came, of which nobody knows yet what is ink: black is black in the dark theme, too.
function greyImage({ rows, columns, pixels }, options) {
  const canvas = inkImage({ rows, columns, pixels: bytesOf(pixels).map((byte) => 255 - byte) }, options);
  canvas.classList.remove("ink");
  return canvas;
}

/// The numbers of all images, a line for each row of each.
function pixelTable(steps) {
  const widest = Math.max(0, ...steps.map(({ columns }) => columns));
  const head = ["step", "row", ...Array.from({ length: widest }, (_, column) => `column ${column + 1}`)];
  const linesOf = ({ name, rows, columns, pixels }) => {
    const bytes = bytesOf(pixels);
    return Array.from({ length: rows }, (_, row) => [name, row + 1, ...bytes.subarray(row * columns, (row + 1) * columns)]);
  };
  return csvOf(head, steps.flatMap(linesOf));
}

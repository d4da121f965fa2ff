// How a drawing becomes what the network sees, step by step.
import { h } from "/shell/elements.js";
import { csvOf } from "/figures/download.js";
import { galleryDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";
import { inkImage } from "/figures/images.js";
import { bytesOf } from "/shell/numbers.js";

const TITLE = "What the network sees, step by step";
const SIZE = 92;

/// The steps; `update(steps, seen)` shows those of an answer, of which `seen` is the last image.
export function normalisation() {
  const list = h("ol", { className: "steps" });
  let shown = { cells: [], seen: null };
  const element = saveable(TITLE, list, {
    name: "steps",
    svg: () => galleryDrawing(TITLE, shown.cells, { columns: 6 }),
    csv: () => pixelTable(shown.seen),
  });
  return {
    element,
    update(steps, seen) {
      shown = { cells: steps.map((step) => ({ canvas: inkImage(step, { label: step.text, size: SIZE }), text: titleOf(step) })), seen };
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

/// The image's numbers, a line for each row.
function pixelTable(seen) {
  if (!seen) return "";
  const bytes = bytesOf(seen.pixels);
  const head = Array.from({ length: seen.columns }, (_, column) => `column ${column + 1}`);
  const rows = Array.from({ length: seen.rows }, (_, row) => [...bytes.subarray(row * seen.columns, (row + 1) * seen.columns)]);
  return csvOf(head, rows);
}

// The images of a cell of the matrix, or all that were read wrong.
import { get, part as pathPart } from "/shell/api.js";
import { button, h } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { count } from "/shell/numbers.js";
import { exampleGallery } from "/looking/gallery.js";
import { paging } from "/looking/paging.js";

const SIZE = 40;

/// `show({ run, part, names, actual, predicted, offset })` shows the images of a cell, or all mistakes without one.
/// `openExample(index)` is called for an image, `all()` for the way back to all mistakes, `turned(offset)` for another page, and
/// `filled()` when other images are shown.
export function mistakeGallery({ openExample, all, turned, filled }) {
  const title = h("h2", { tabIndex: -1 });
  const faults = h("div");
  const back = button("All mistakes", all, { className: "small" });
  const gallery = exampleGallery("Images", "misclassified", (example) => openExample(example.index));
  const pages = paging((offset) => {
    turned(offset);
    show({ ...shown, offset });
  });
  const element = h("section", { className: "card stack mistakes" },
    h("div", { className: "row spread" }, title, back), faults, gallery.element, pages.element);
  let shown = null;

  async function show(wanted) {
    shown = wanted;
    const { run, part, names, actual, predicted, offset = 0 } = wanted;
    const isCell = actual !== null && predicted !== null;
    back.hidden = !isCell;
    const what = isCell ? { actual, predicted } : { verdict: "wrong" };
    const answer = await attempt(faults, () => get(`runs/${pathPart(run)}/predictions`, { part, ...what, offset, count: SIZE }));
    if (!answer || shown !== wanted) return;
    const noun = answer.total === 1 ? "image" : "images";
    title.textContent = isCell ? `${names[actual]} read as ${names[predicted]}: ${count(answer.total)} ${noun}` : `Read wrong: ${count(answer.total)} ${noun}`;
    gallery.update(answer, names, isCell ? "There is no such image." : "Every image was read right.");
    pages.update(offset, SIZE, answer.total);
    filled();
  }

  return { element, show, focus: () => title.focus(), neighbour: gallery.neighbour, focusExample: gallery.focus };
}

// The training images that look most like this one, and a warning when none does.
import { h, link } from "/shell/elements.js";
import { addressOf } from "/shell/router.js";
import { csvOf } from "/figures/download.js";
import { galleryDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";
import { inkImage } from "/figures/images.js";

const TITLE = "Nearest training images";

/// `update(answer, data)` shows an answer; `warning` is the element that warns.
export function neighbours() {
  const list = h("ul", { className: "gallery" });
  const text = h("p", { className: "pale" });
  const warning = h("div", { className: "notice", role: "alert", hidden: true });
  let cells = [];
  let rows = [];
  const element = saveable(TITLE, h("div", {}, list, text), {
    name: "nearest",
    svg: () => galleryDrawing(TITLE, cells, { columns: 8 }),
    csv: () => csvOf(["index", "class", "distance"], rows),
  });
  return {
    element,
    warning,
    update(answer, data, { rows: height, columns: width }) {
      const images = answer.neighbours.map((one) => ({ ...one, rows: one.rows ?? height, columns: one.columns ?? width }));
      cells = images.map((one) => ({
        canvas: inkImage(one, { size: 68, label: `Training image ${one.index}, a ${one.class}` }),
        text: `${one.class} · ${one.distance.toFixed(2)}`,
      }));
      rows = images.map((one) => [one.index, one.class, one.distance]);
      list.replaceChildren(
        ...images.map((one, index) =>
          h(
            "li",
            {},
            link([], addressOf("look", { data, part: "training", index: one.index }), { "aria-label": `Open training image ${one.index}, a ${one.class}` }),
            h("span", {}, h("strong", {}, one.class), h("small", {}, ` at ${one.distance.toFixed(2)}`)),
          ),
        ),
      );
      [...list.children].forEach((item, index) => item.firstChild.replaceChildren(cells[index].canvas));
      text.textContent = answer.is_unfamiliar ? "" : answer.text;
      warning.hidden = !answer.is_unfamiliar;
      warning.replaceChildren(...(answer.is_unfamiliar ? [h("p", {}, h("strong", {}, "⚠ Unfamiliar. "), answer.text)] : []));
    },
    clear: () => (warning.hidden = true),
  };
}

// A figure with its title and the menu that saves it.
import { button, h } from "/shell/elements.js";
import { showFault } from "/shell/faults.js";
import { saveCSV, savePNG, saveSVG } from "/figures/download.js";

/// A figure around `content`: `svg()` returns the text of its drawing, which is also saved as PNG, and `csv()` its numbers.
///
/// `name` is the file's; it may be a function. `caption` is a line below.
export function saveable(title, content, { svg, csv, name, caption }) {
  const fileName = () => (typeof name === "function" ? name() : name);
  const menu = h("details", { className: "menu" }, h("summary", { "aria-label": `Save: ${title}` }, "Save ▾"));
  const entry = (text, work) =>
    button(text, async () => {
      menu.open = false;
      try {
        await work();
      } catch (error) {
        showFault(frame, error);
      }
    });
  menu.append(
    h(
      "div",
      {},
      entry("Save as SVG", () => saveSVG(svg(), fileName())),
      entry("Save as PNG", () => savePNG(svg(), fileName())),
      entry("Save as CSV", () => saveCSV(csv(), fileName())),
    ),
  );
  closeWhenLeft(menu);
  const frame = h(
    "figure",
    { className: "figure" },
    h("div", { className: "figure-head" }, h("h2", {}, title), menu),
    content,
    caption && h("figcaption", {}, caption),
  );
  return frame;
}

function closeWhenLeft(menu) {
  menu.addEventListener("focusout", (event) => !menu.contains(event.relatedTarget) && event.relatedTarget && (menu.open = false));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.firstChild.focus();
  });
  // Only while it is open, or the page would keep every figure that it has ever shown.
  const leave = (event) => !menu.contains(event.target) && (menu.open = false);
  menu.addEventListener("toggle", () => document[menu.open ? "addEventListener" : "removeEventListener"]("pointerdown", leave));
}

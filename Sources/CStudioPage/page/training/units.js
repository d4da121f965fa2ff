// The weights of hidden units as images, which change while they learn.
import { galleryDrawing } from "/figures/drawings.js";
import { csvOf } from "/figures/download.js";
import { saveable } from "/figures/frame.js";
import { drawSigned, signedImage } from "/figures/images.js";
import { h } from "/shell/elements.js";
import { figure, floatsOf } from "/shell/numbers.js";

/// A gallery of units: `update({ rows, columns, largest, units, weights_f32 })` shows others.
export function unitGallery(title, file) {
  const list = h("ul", { className: "gallery unit-images" });
  const note = h("p", { className: "pale" }, "Blue weights speak against, orange ones for the unit; white ones do not care.");
  let shown = { units: [], images: [], weights: [], size: 0 };
  const element = saveable(title, h("div", {}, list, note), {
    name: file,
    svg: () => galleryDrawing(title, shown.units.map((unit, index) => ({ canvas: shown.images[index], text: `unit ${unit + 1}` })), { columns: 5 }),
    csv: () => csvOf(["unit", ...Array.from({ length: shown.size }, (_, index) => `weight ${index + 1}`)],
      shown.units.map((unit, index) => [unit + 1, ...shown.weights.subarray(index * shown.size, (index + 1) * shown.size)])),
  });

  function update({ rows, columns, largest, units, weights_f32 }) {
    const weights = floatsOf(weights_f32);
    const size = units.length ? weights.length / units.length : 0;
    // A layer whose inputs are no picture is drawn as a strip.
    const [height, width] = rows && columns && rows * columns === size ? [rows, columns] : stripOf(size);
    const isSame = shown.units.length === units.length && shown.units.every((unit, index) => unit === units[index]);
    const images = isSame ? shown.images : units.map(() => signedImage([], height, width, { label: "weights" }));
    const of = (index) => weights.subarray(index * size, (index + 1) * size);
    images.forEach((image, index) => {
      drawSigned(image, of(index), height, width, largest);
      image.setAttribute("aria-label", `Weights into unit ${units[index] + 1}, up to ${figure(largest, 2)}`);
    });
    if (!isSame) list.replaceChildren(...images.map((image, index) => h("li", {}, image, `${units[index] + 1}`)));
    shown = { units, images, weights, size };
  }

  return { element, update };
}

/// Rows and columns for so many values, about twice as wide as high.
function stripOf(size) {
  const columns = Math.max(1, Math.ceil(Math.sqrt(2 * size)));
  return [Math.max(1, Math.ceil(size / columns)), columns];
}

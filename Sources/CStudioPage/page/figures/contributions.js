// What each pixel contributes to an output, laid over the image.
import { h } from "/shell/elements.js";
import { floatsOf } from "/shell/numbers.js";
import { csvOf } from "/figures/download.js";
import { galleryDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";
import { drawInk, drawSigned, inkImage, nameImage, signedImage } from "/figures/images.js";

/// A figure; `update(answer, image, name)` shows the contributions of an answer to the class `name`.
export function contributionFigure({ size = 224 } = {}) {
  const title = "Why: contributions by pixel";
  const blank = { rows: 28, columns: 28, pixels: new Uint8Array(784) };
  const ink = inkImage(blank, { size });
  const signed = signedImage(new Float32Array(784), 28, 28, { size });
  const text = h("p", {});
  let values = new Float32Array(0);
  let shape = blank;
  const legend = h(
    "p",
    { className: "pale legend-line" },
    h("span", { className: "swatch for" }), "speaks for it ",
    h("span", { className: "swatch against" }), "speaks against it",
  );
  const element = saveable(title, h("div", { className: "contributions" }, h("div", { className: "overlay" }, ink, signed), h("div", {}, text, legend)), {
    name: "contributions",
    svg: () => galleryDrawing(title, [{ canvas: ink, text: "image" }, { canvas: signed, text: "contributions" }], { columns: 2, size: 224 }),
    csv: () => csvOf(["row", "column", "contribution"], [...values].map((value, index) => [Math.floor(index / shape.columns), index % shape.columns, value])),
  });
  return {
    element,
    update(answer, image, name) {
      shape = image;
      values = floatsOf(answer.contributions_f32);
      drawInk(ink, image, "The image");
      drawSigned(signed, values, image.rows, image.columns);
      nameImage(signed, `Contributions of the pixels to ${name}`);
      text.textContent = answer.text;
    },
  };
}

// Images of a few pixels: ink on paper, and signed values from blue over nothing to orange.
import { h } from "/shell/elements.js";
import { bytesOf } from "/shell/numbers.js";
import { negative, positive } from "/figures/colours.js";

/// A canvas for an image, `size` pixels wide on the page; `label` is what a screen reader says.
function canvasFor(rows, columns, kind, { size, label }) {
  const canvas = h("canvas", { className: `pixels ${kind}`, width: columns, height: rows });
  if (size) Object.assign(canvas.style, { width: `${size}px`, maxWidth: "100%", aspectRatio: `${columns} / ${rows}` });
  nameImage(canvas, label);
  return canvas;
}

/// Says what an image shows, to screen readers and under the pointer; without a label they pass it over.
export function nameImage(canvas, label) {
  if (label) {
    canvas.removeAttribute("aria-hidden");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", label);
    canvas.title = label;
  } else {
    canvas.setAttribute("aria-hidden", "true");
  }
}

/// An image of the interface, `{ rows, columns, pixels }` with `pixels` in base64 or as bytes, 0 paper and 255 ink.
export function inkImage({ rows, columns, pixels }, options = {}) {
  const canvas = canvasFor(rows, columns, "ink", options);
  drawInk(canvas, { rows, columns, pixels }, options.label);
  return canvas;
}

/// Draws another image of any size into a canvas of `inkImage`.
export function drawInk(canvas, { rows, columns, pixels }, label) {
  const bytes = typeof pixels === "string" ? bytesOf(pixels) : pixels;
  paint(canvas, rows, columns, (index, rgba) => rgba.fill(255 - (bytes[index] ?? 0), 0, 3).fill(255, 3));
  if (label) nameImage(canvas, label);
}

/// Signed values as an image; full colour is at ±`largest`, or at the largest size among the values.
export function signedImage(values, rows, columns, options = {}) {
  const canvas = canvasFor(rows, columns, "signed", options);
  drawSigned(canvas, values, rows, columns, options.largest);
  return canvas;
}

/// Draws other signed values into a canvas of `signedImage`.
export function drawSigned(canvas, values, rows, columns, largest = largestOf(values)) {
  paint(canvas, rows, columns, (index, rgba) => {
    const share = largest > 0 ? Math.max(-1, Math.min(1, values[index] / largest)) : 0;
    rgba.set(share < 0 ? negative : positive);
    rgba[3] = Math.round(255 * Math.abs(share));
  });
}

/// Signed values of units or of their weights: as an image where there are as many as it has pixels, else as a sheet that is
/// about square, of which the end stays empty.
export function signedSheet(values, image, options = {}) {
  if (image && values.length === image.rows * image.columns) return signedImage(values, image.rows, image.columns, options);
  const columns = values.length <= 16 ? values.length : Math.ceil(Math.sqrt(values.length));
  const rows = Math.ceil(values.length / columns);
  const padded = new Float32Array(rows * columns);
  padded.set(values);
  return signedImage(padded, rows, columns, options);
}

/// The largest size among values.
export const largestOf = (values) => values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);

function paint(canvas, rows, columns, colour) {
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const image = new ImageData(columns, rows);
  for (let index = 0; index < rows * columns; index += 1) colour(index, image.data.subarray(4 * index, 4 * index + 4));
  canvas.getContext("2d").putImageData(image, 0, 0);
}

// Files that the page saves: made here, sent nowhere.
import { h } from "/shell/elements.js";

/// Saves a blob under a name.
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/// The text of a table of comma-separated values (RFC 4180).
export function csvOf(head, rows) {
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

export const saveCSV = (text, name) => save(new Blob([text], { type: "text/csv;charset=utf-8" }), `${name}.csv`);

export const saveSVG = (text, name) => save(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);

/// Saves a drawing's text as pixels, two for each of its units.
export async function savePNG(text, name, scale = 2) {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = h("canvas", { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    save(await new Promise((resolve) => canvas.toBlob(resolve, "image/png")), `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

// A picture instead of a drawing: chosen, dropped or pasted.
import { button, h } from "/shell/elements.js";
import { showFault, clearFault } from "/shell/faults.js";

/// Larger files are made smaller here before they are sent.
const LARGEST_FILE = 500_000;
const LARGEST_SIDE = 800;

/// The button, the drop and the paste. `take({ name, address })` is given a picture as a data address. Returns `{ element, close() }`.
export function pictureInput(dropPlace, take) {
  const input = h("input", { type: "file", accept: "image/*", hidden: true, "aria-label": "Picture file" });
  const faults = h("div", {});
  const element = h("div", {}, button("⬆ Picture…", () => input.click(), { title: "Or drop a picture on the pad, or paste one" }), input, faults);

  async function read(file) {
    if (!file) return;
    clearFault(faults);
    try {
      take({ name: file.name || "pasted picture", address: await addressOf(file) });
    } catch {
      showFault(faults, { message: `“${file.name || "What was pasted"}” could not be read as a picture.`, advice: "Use a PNG or JPEG file." });
    }
  }

  input.addEventListener("change", () => read(input.files[0]).then(() => (input.value = "")));
  dropPlace.addEventListener("dragover", (event) => {
    event.preventDefault();
    dropPlace.classList.add("dropping");
  });
  dropPlace.addEventListener("dragleave", () => dropPlace.classList.remove("dropping"));
  dropPlace.addEventListener("drop", (event) => {
    event.preventDefault();
    dropPlace.classList.remove("dropping");
    read(event.dataTransfer.files[0]);
  });
  const paste = (event) => {
    const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    if (file) event.preventDefault();
    read(file);
  };
  document.addEventListener("paste", paste);
  return { element, close: () => document.removeEventListener("paste", paste) };
}

/// The picture as the program reads it: a PNG or JPEG of moderate size. Photographs and other formats are drawn anew.
async function addressOf(file) {
  if (["image/png", "image/jpeg"].includes(file.type) && file.size <= LARGEST_FILE) return dataAddress(file);
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LARGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = h("canvas", { width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale) });
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

function dataAddress(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/// The base64 of a data address.
export const contentOf = (address) => address.slice(address.indexOf(",") + 1);

// Which image goes through the network: one of the data, or one that the address carries.
import { get, part } from "/shell/api.js";
import { button, field, h } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { latest } from "/shell/latest.js";
import { base64Of, bytesOf } from "/shell/numbers.js";
import { note } from "/shell/router.js";

/// `chosen(image)` is called with `{ rows, columns, pixels, title, truth, question }`, the last as the interface takes it.
export function imageChooser({ data, run }, parameters, chosen) {
  const parts = h("select", { onchange: () => take(0) }, ["test", "training"].map((name) => h("option", { value: name }, `${name} images`)));
  parts.value = parameters.part === "training" ? "training" : "test";
  const number = h("input", { type: "number", min: 0, step: 1, value: Math.max(0, Math.trunc(Number(parameters.index)) || 0), onchange: () => take(number.valueAsNumber) });
  const faults = h("div", {});
  const status = h("p", { className: "pale", role: "status" });
  const element = h(
    "div",
    { className: "image-chooser" },
    h("div", { className: "row" }, field("Image of the", parts), field("number", number), h("div", { className: "row" }, button("←", () => take(number.valueAsNumber - 1), { "aria-label": "Previous image" }), button("→", () => take(number.valueAsNumber + 1), { "aria-label": "Next image" }))),
    status, faults,
  );
  // Moves to an image of the data, which replaces one that the address carries.
  function take(index) {
    number.value = String(Math.max(0, Math.trunc(index) || 0));
    note({ pixels: null, part: parts.value, index: number.value });
    load(Number(number.value));
  }

  const load = latest(async (index) => {
    const found = await attempt(faults, () => get(`data/${part(data)}/examples/${index}`, { part: parts.value, run }));
    if (!found) return;
    status.textContent = `Image ${index} is a ${found.class}.`;
    chosen({ ...found, title: `${parts.value} image ${index}`, truth: found.label, question: { part: parts.value, index } });
  });

  const carried = carriedImage(parameters.pixels);
  if (carried) {
    status.textContent = "Your drawing.";
    chosen(carried);
  } else {
    load(Number(number.value));
  }
  return { element };
}

/// An image that the address carries, if its pixels make a square.
function carriedImage(pixels) {
  if (!pixels) return null;
  try {
    const bytes = bytesOf(pixels);
    const side = Math.sqrt(bytes.length);
    if (!Number.isInteger(side) || side === 0) return null;
    const text = base64Of(bytes);
    return { rows: side, columns: side, pixels: text, title: "your drawing", truth: null, question: { pixels: text, rows: side, columns: side } };
  } catch {
    return null;
  }
}

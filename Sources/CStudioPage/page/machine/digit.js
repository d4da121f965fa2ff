// An image that is read by the network of each epoch.
import { get, part as pathPart } from "/shell/api.js";
import { button, field, h } from "/shell/elements.js";
import { outputBars } from "/figures/bars.js";
import { drawInk, inkImage } from "/figures/images.js";

/// `choose(index)` takes another image; `chosen(index)` is called when the user does. `load({ data, part })` fetches the image,
/// `update(reading)` shows what a network made of it.
export function chosenDigit(chosen) {
  const number = h("input", { type: "number", min: 0, step: 1, inputMode: "numeric", onchange: () => take(Number(number.value)) });
  const picture = inkImage({ rows: 1, columns: 1, pixels: [0] }, { size: 112, label: "The chosen image" });
  const words = h("p", { className: "verdict", role: "status" });
  const bars = outputBars({ title: "Outputs for one image" });
  const element = h("div", { className: "digit" },
    h("div", { className: "digit-head" }, picture, h("div", { className: "stack" }, field("Image", number),
      h("div", { className: "row" }, button("◀", () => take(index - 1), { "aria-label": "The image before", className: "small" }),
        button("▶", () => take(index + 1), { "aria-label": "The next image", className: "small" })))),
    words, bars.element);
  let index = 0;
  let loaded = null;

  function take(next) {
    if (!Number.isInteger(next) || next < 0) return void (number.value = index);
    choose(next);
    chosen(next);
  }

  function choose(next) {
    index = next;
    number.value = next;
  }

  return {
    element,
    choose,
    image: () => index,
    async load({ data, part }) {
      const key = `${data} ${part} ${index}`;
      if (loaded?.key !== key) {
        const example = await get(`data/${pathPart(data)}/examples/${index}`, { part });
        loaded = { key, example };
        drawInk(picture, example, `Image ${example.index}: ${example.class}`);
        Object.assign(picture.style, { aspectRatio: `${example.columns} / ${example.rows}` });
      }
      return loaded.example;
    },
    update({ outputs, class_names: names, prediction }) {
      const truth = loaded?.example.label ?? null;
      bars.update(outputs, names, truth);
      const isRight = prediction === truth;
      words.className = `verdict ${isRight ? "right" : "wrong"}`;
      words.textContent = isRight ? `✓ read as ${names[prediction]}` : `✗ read as ${names[prediction]}, but it is ${names[truth] ?? "?"}`;
    },
  };
}

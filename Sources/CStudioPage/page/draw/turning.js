// Turning and shifting the image before the network sees it.
import { button, field, h } from "/shell/elements.js";
import { note } from "/shell/router.js";

const sliders = [
  { name: "rotate", label: "Turn left", low: -180, high: 180, unit: "°" },
  { name: "right", label: "Shift right", low: -10, high: 10, unit: " px" },
  { name: "down", label: "Shift down", low: -10, high: 10, unit: " px" },
];

/// Three sliders, which begin as the address says; `changed()` is called when the user moves one, `reset()` puts them back.
/// `values()` are in the interface's form.
export function turning(parameters, changed) {
  const inputs = sliders.map(({ name, low, high }) =>
    h("input", { type: "range", min: low, max: high, step: 1, value: within(parameters[name], low, high), oninput: update }),
  );
  const outputs = sliders.map(() => h("output", { className: "digits" }));
  const number = (index) => Number(inputs[index].value);

  function show() {
    sliders.forEach(({ unit }, index) => {
      outputs[index].textContent = `${number(index)}${unit}`.replace("-", "−");
      inputs[index].setAttribute("aria-valuetext", outputs[index].textContent);
    });
  }

  function update() {
    show();
    remember();
    changed();
  }

  const remember = () => note(Object.fromEntries(sliders.map(({ name }, index) => [name, number(index) || null])));

  function quarter() {
    const turned = number(0) + 90;
    inputs[0].value = turned > 180 ? turned - 360 : turned;
    update();
  }

  function reset() {
    inputs.forEach((input) => (input.value = 0));
    show();
    remember();
  }

  show();
  const element = h(
    "fieldset",
    { className: "turning" },
    h("legend", {}, "Turn and shift"),
    sliders.map(({ label }, index) => h("div", { className: "slider" }, field(label, inputs[index]), outputs[index])),
    h("div", { className: "row small" }, button("Turn by 90°", quarter), button("Reset", () => (reset(), changed()))),
  );
  return { element, reset, values: () => ({ rotate: number(0), shift: [number(1), number(2)] }) };
}

function within(text, low, high) {
  const number = Number(text);
  return Number.isFinite(number) ? Math.max(low, Math.min(high, number)) : 0;
}

// Settings that are worth beginning with.
import { h } from "/shell/elements.js";

/// A button for each preset; `apply(options)` is called with those of the one that is chosen. `mark(name)` shows which it is.
export function presetList(presets, apply) {
  const buttons = new Map(presets.map((preset) => [preset.name, card(preset, () => {
    apply(preset.options);
    mark(preset.name);
  })]));
  const mark = (name) => buttons.forEach((one, key) => one.setAttribute("aria-pressed", String(key === name)));
  return { element: h("div", { className: "presets", role: "group", "aria-label": "Presets" }, [...buttons.values()]), mark };
}

const card = ({ title, text }, onclick) =>
  h("button", { type: "button", className: "preset", "aria-pressed": "false", onclick }, h("strong", {}, title), h("span", {}, text));

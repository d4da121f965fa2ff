// One image in full: its pixels, what it is, and what a network's outputs were.
import { get, part as pathPart } from "/shell/api.js";
import { button, h, link, unique } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { figure, percent } from "/shell/numbers.js";
import { addressOf } from "/shell/router.js";
import { outputBars } from "/figures/bars.js";
import { inkImage } from "/figures/images.js";
import { windowStep } from "/looking/step.js";

/// A window over the page: `show({ data, part, index, run, isOwn })` opens an image in it;
/// `isOwn` tells whether the network was trained on these data. `neighbour(index, by)` is the one before (-1) or after (1), or
/// null, and `openExample(index)` is called for it; `renew()` asks anew which there are. `closed(index)` is called when the
/// window is closed. The address says which is open; Back closes it.
export function exampleDetails({ neighbour, openExample, closed }) {
  const title = h("h2", { id: unique("details"), tabIndex: -1 });
  const body = h("div", { className: "stack" });
  const faults = h("div");
  const head = h("div", { className: "dialog-head" }, title, button("✕", () => element.close(), { "aria-label": "Close", className: "plain" }));
  const before = button("◀ Before", () => step(-1), { className: "small" });
  const next = button("Next ▶", () => step(1), { className: "small" });
  const foot = h("div", { className: "row" }, before, next);
  const element = h("dialog", { className: "details", "aria-labelledby": title.id, onclose: left }, head, faults, body, foot);
  const history = windowStep("index", () => element.close());
  let shown = null;
  element.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowLeft") step(-1);
  });
  // A click beside the window closes it.
  element.addEventListener("click", (event) => event.target === element && element.close());

  function step(by) {
    const other = neighbour(shown.index, by);
    if (other !== null) openExample(other);
  }

  function renew() {
    if (!shown) return;
    before.disabled = neighbour(shown.index, -1) === null;
    next.disabled = neighbour(shown.index, 1) === null;
    // A button that is disabled loses the focus, and with it the keys.
    if (element.open && document.activeElement?.disabled) title.focus();
  }

  function left() {
    history.left();
    closed(shown?.index);
  }

  async function show(wanted) {
    shown = wanted;
    history.open(wanted.index);
    if (!element.open) element.showModal();
    renew();
    title.textContent = `Image ${wanted.index}`;
    const { data, part, index, run } = wanted;
    const example = await attempt(faults, () => get(`data/${pathPart(data)}/examples/${index}`, { part, run }));
    if (!example || shown !== wanted) return;
    body.replaceChildren(...contentOf(example, wanted));
  }

  return { element, show, renew, follows: history.follows };
}

function contentOf(example, { data, part, run, isOwn }) {
  const { index, label, class_names: names, outputs, prediction } = example;
  const name = example.class ?? names[label];
  const parts = [
    h("div", { className: "columns" },
      h("div", {}, inkImage(example, { size: 224, label: `Image ${index}: ${name}` }), facts(example, name, data, part)),
      outputs ? barsOf(example) : h("p", { className: "pale" }, "Choose a network under “Read by” to see what it makes of this image.")),
  ];
  if (run && outputs) {
    // The views of a network know the images of its own data by their number; others are sent along.
    const image = isOwn ? { part, index } : { pixels: example.pixels };
    parts.push(h("div", { className: "row" },
      link("Why was it read so?", addressOf("understand", { run, ...image }), { className: "button primary" }),
      isOwn && link(prediction === label ? `All ${name} read as ${name}` : `All ${name} read as ${names[prediction]}`,
        addressOf("results", { run, part, actual: label, predicted: prediction }), { className: "button" })));
  }
  return parts;
}

function barsOf({ outputs, class_names: names, label, prediction }) {
  const bars = outputBars({ title: "Outputs" });
  bars.update(outputs, names, label);
  const isRight = prediction === label;
  const verdict = isRight ? `✓ CORRECT: read as ${names[prediction]}` : `✗ INCORRECT: read as ${names[prediction]}, but it is ${names[label]}`;
  return h("div", { className: "stack" }, h("p", { className: `verdict ${isRight ? "right" : "wrong"}`, role: "status" }, verdict), bars.element);
}

function facts({ label, mean, ink_share: share, rows, columns }, name, data, part) {
  const lines = [["label", name === String(label) ? name : `${name} (${label})`], ["data", `${data}, ${part}`], ["size", `${rows} × ${columns} pixels`],
    ["mean", `${figure(mean, 3)} of 255`], ["ink", `${percent(share)} of the pixels`]];
  return h("dl", { className: "facts" }, lines.map(([key, value]) => [h("dt", {}, key), h("dd", {}, value)]));
}

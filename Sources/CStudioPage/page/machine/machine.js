// The time machine: a slider through the networks that a training has saved on its way.
import { get, part as pathPart, post } from "/shell/api.js";
import { button, h, unique } from "/shell/elements.js";
import { showFault, clearFault } from "/shell/faults.js";
import { percent } from "/shell/numbers.js";
import { confusionMatrix } from "/results/matrix.js";
import { unitGallery } from "/training/units.js";
import { chosenDigit } from "/machine/digit.js";
import { keptText, nearestKept } from "/machine/kept.js";

const UNITS = 25;

/// `show({ run, part, data, epochs, done, epoch, image })` shows those of a run's `done` epochs that were kept, `epochs`; `noted({ epoch, image })` is told what is looked at.
export function timeMachine(noted) {
  const slider = h("input", { type: "range", min: 0, step: 1, id: unique("epoch"), oninput: () => to(Number(slider.value)) });
  const words = h("output", { htmlFor: slider.id, className: "digits" });
  const play = button("▶ Play", () => (timer === null ? start() : stop()));
  const faults = h("div");
  const matrix = confusionMatrix("Confusion matrix at this epoch", "confusion-at-epoch");
  const units = unitGallery("Weights at this epoch", "weights-at-epoch");
  const digit = chosenDigit((image) => {
    noted({ image });
    refresh();
  });
  const kept = h("p", { className: "pale", role: "status" });
  const nothing = h("p", { className: "pale" }, "This run has saved no networks on its way, so there is nothing to go back to. Trainings that are started here save them.");
  const inside = h("div", { className: "stack" },
    h("div", { className: "machine-controls" }, h("label", { htmlFor: slider.id }, "Epoch"), slider, words, play), faults,
    h("div", { className: "columns" }, h("div", {}, matrix.element), digit.element), units.element);
  const element = h("section", { className: "card stack machine" },
    h("div", {}, h("h2", {}, "Time machine"), h("p", { className: "pale" }, "Go back through the training and see the network as it was after its epochs; 0 is before it had learned anything."), kept),
    nothing, inside);
  let wanted = null;
  let position = 0;
  let timer = null;
  let isBusy = false;
  let known = new Map();

  function to(next) {
    position = next;
    slider.value = next;
    const epoch = wanted.epochs[position];
    slider.setAttribute("aria-valuetext", epoch === 0 ? "before training" : `after epoch ${epoch}`);
    noted({ epoch });
    refresh();
  }

  function start() {
    if (position === wanted.epochs.length - 1) position = -1;
    play.textContent = "⏸ Hold";
    timer = setInterval(() => {
      if (isBusy) return;
      if (position >= wanted.epochs.length - 1) return stop();
      to(position + 1);
    }, 450);
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    play.textContent = "▶ Play";
  }

  async function networkAt({ run, part }, epoch) {
    if (!known.has(epoch)) {
      const path = `runs/${pathPart(run)}`;
      const [results, weights] = await Promise.all([get(`${path}/results`, { part, epoch }), get(`${path}/weights`, { layer: 0, epoch, count: UNITS })]);
      known.set(epoch, { results, weights });
    }
    return known.get(epoch);
  }

  // One question at a time; when the answer is there, the slider may be elsewhere.
  async function refresh() {
    if (isBusy || !wanted?.epochs.length) return;
    isBusy = true;
    let asked;
    try {
      do {
        if (!wanted) return;
        asked = { of: wanted, epoch: wanted.epochs[position], image: digit.image() };
        const { results, weights } = await networkAt(asked.of, asked.epoch);
        const image = await digit.load(asked.of);
        const reading = image && (await post("predict", { run: asked.of.run, epoch: asked.epoch, pixels: image.pixels }));
        if (asked.of === wanted) fill(asked.epoch, results, weights, reading);
      } while (asked.of !== wanted || asked.epoch !== wanted?.epochs[position] || asked.image !== digit.image());
      clearFault(faults);
    } catch (error) {
      stop();
      showFault(faults, error);
    } finally {
      isBusy = false;
    }
  }

  function fill(epoch, results, weights, reading) {
    words.textContent = `${epoch} of ${wanted.epochs.at(-1)} · ${percent(results.accuracy)} right`;
    matrix.update(results);
    const shown = weights.weights_f32 ? Array.from({ length: Math.min(UNITS, weights.units - weights.from) }, (_, index) => weights.from + index) : [];
    units.update({ ...weights, units: shown });
    if (reading) digit.update(reading);
  }

  return {
    element,
    show(next) {
      stop();
      wanted = next;
      known = new Map();
      const { epochs, done, epoch, image } = next;
      nothing.hidden = epochs.length > 0;
      inside.hidden = !epochs.length;
      kept.textContent = "";
      if (!epochs.length) return;
      slider.max = epochs.length - 1;
      const chosen = epoch === null ? epochs.at(-1) : nearestKept(epochs, epoch);
      position = epochs.indexOf(chosen);
      if (epoch !== null && chosen !== epoch) noted({ epoch: chosen });
      kept.textContent = [
        epochs.length > done ? "" : `Of ${done} epochs the networks of these are kept: ${keptText(epochs)}.`,
        epoch === null || chosen === epoch ? "" : `Epoch ${epoch} is not among those kept; this is ${chosen}.`,
      ].join(" ").trim();
      slider.value = position;
      digit.choose(image);
      refresh();
    },
    close() {
      stop();
      wanted = null;
    },
  };
}

// The drawing and everything that is asked about it, for one network.
import { post } from "/shell/api.js";
import { h } from "/shell/elements.js";
import { attempt, clearFault, faultBox } from "/shell/faults.js";
import { latest, settled } from "/shell/latest.js";
import { base64Of } from "/shell/numbers.js";
import { outputBars } from "/figures/bars.js";
import { input } from "/draw/input.js";
import { neighbours } from "/draw/neighbours.js";
import { savedDrawings } from "/draw/saved.js";
import { normalisation } from "/draw/steps.js";
import { verdict } from "/draw/verdict.js";
import { why } from "/draw/why.js";
import { layout } from "/draw/layout.js";

/// Fills `place` for a run and returns the function that closes it.
export function session(place, { run, data, model }, parameters) {
  if (!model) {
    place.replaceChildren(faultBox({ message: `The run “${run}” has no network yet.`, advice: "Choose another, or wait until its first epoch is saved." }));
    return () => {};
  }
  const classNames = model.class_names;
  const faults = h("div", {});
  const source = input(parameters, ask);
  const head = verdict(classNames, (name) => source.say(name));
  const bars = outputBars();
  const steps = normalisation();
  const nearest = neighbours();
  const reasons = why(classNames, (wanted) => ((wantedClass = wanted), askWhy()));
  const saved = savedDrawings(current);
  const parts = layout(place, { source, head, bars, steps, nearest, reasons, saved, faults });
  let answer = null;
  let isEmpty = true;
  let wantedClass = null;

  /// What the user says that it is, if this network knows such a class.
  const truth = () => (classNames.includes(source.truth()) ? source.truth() : null);

  function current() {
    const name = truth();
    return answer && name !== null ? { image: imageOf(answer), label: classNames.indexOf(name), name } : null;
  }

  function show(next, isFaulty = false) {
    const isNew = next !== answer;
    answer = next;
    parts.fill(answer !== null);
    if (answer) {
      head.ask();
      head.show(answer, truth());
      bars.update(answer.outputs, classNames, truthIndex());
      if (isNew) steps.update(answer.steps, source.isPicture());
    } else {
      head.clear(isFaulty);
      nearest.clear();
    }
    saved.refresh();
  }

  const truthIndex = () => (truth() === null ? null : classNames.indexOf(truth()));

  const predict = latest(async (request) => {
    try {
      const found = await post("predict", { run, ...request });
      // The pad may have been cleared meanwhile.
      if (isEmpty) return;
      clearFault(faults);
      show(found);
      inquire();
    } catch (error) {
      // An empty pad is no fault, but a picture in which nothing stands out is one.
      if (isEmpty) return;
      show(null, true);
      faults.replaceChildren(faultBox(error));
    }
  });

  // What takes longer is asked when the hand rests.
  const inquire = settled(() => {
    wantedClass = null;
    askNearest(answer);
    askWhy();
  }, 150);

  const askNearest = latest(async (about) => {
    if (!about) return;
    const found = await attempt(parts.nearestFaults, () => post("nearest", { run, pixels: about.pixels, rows: about.rows, columns: about.columns }));
    if (found && answer === about) nearest.update(found, data, about);
  });

  const askWhy = latest(async () => {
    const about = answer;
    if (!about) return;
    const wanted = wantedClass ?? about.prediction;
    const found = await attempt(parts.whyFaults, () => post("understand/network", { run, pixels: about.pixels, class: wanted }));
    if (found && answer === about) reasons.update(found, { run, image: imageOf(about), wanted });
  });

  function ask(change) {
    if (change === "truth") return show(answer);
    const request = source.request(base64Of);
    isEmpty = request === null;
    if (request) return predict(request);
    clearFault(faults);
    show(null);
  }

  show(null);
  ask();
  return () => {
    inquire.cancel();
    source.close();
  };
}

const imageOf = ({ rows, columns, pixels }) => ({ rows, columns, pixels });

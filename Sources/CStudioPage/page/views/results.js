// Results: what a network reads right and wrong, where its images lie, and how it came to be.
import { get, part as pathPart } from "/shell/api.js";
import { field, h } from "/shell/elements.js";
import { attempt, showFault } from "/shell/faults.js";
import { currentAddress, note } from "/shell/router.js";
import { runChooser } from "/shell/runs.js";
import { exampleDetails } from "/looking/details.js";
import { timeMachine } from "/machine/machine.js";
import { classTable, confusedPairs } from "/results/classes.js";
import { confusionMatrix } from "/results/matrix.js";
import { mistakeGallery } from "/results/mistakes.js";
import { noImages } from "/results/nothing.js";
import { spaceCard } from "/results/space.js";
import { accuracyCard } from "/results/summary.js";

/// What `#/results?run=first&part=test&actual=3&predicted=5&epoch=4&image=8` shows; `index` is an image that is open.
export function open(place, parameters) {
  const faults = h("div");
  const chooserPlace = h("div", { className: "row results-chooser" });
  const partChoice = h("select", { onchange: () => change({ part: partChoice.value }) }, ["test", "training"].map((name) =>
    h("option", { value: name, selected: name === parameters.part }, `${name} images`)));
  const nothing = noImages((part) => {
    partChoice.value = part;
    change({ part });
  });
  const accuracy = accuracyCard();
  const matrix = confusionMatrix("Confusion matrix", "confusion-matrix", chooseCell);
  const classes = classTable();
  const pairs = confusedPairs(chooseCell);
  const mistakes = mistakeGallery({ openExample, all: () => chooseCell(null, null), turned: (offset) => note({ offset: offset || null }), filled: () => details.renew() });
  const space = spaceCard(openExample);
  const machine = timeMachine(note);
  const details = exampleDetails({ neighbour: mistakes.neighbour, openExample, closed: (index) => mistakes.focusExample(index) });
  const content = h("div", { className: "stack", hidden: true },
    h("div", { className: "columns results-columns" },
      h("div", { className: "stack" }, accuracy.element, h("section", { className: "card" }, pairs.element)),
      h("section", { className: "card" }, matrix.element)),
    mistakes.element, h("section", { className: "card" }, classes.element), space.element, machine.element);
  place.append(head(), chooserPlace, faults, nothing.element, content, details.element);
  let shown = { run: null, part: parameters.part === "training" ? "training" : "test", data: null, names: [] };
  let isClosed = false;
  let opened = null;

  function chooseCell(actual, predicted) {
    note({ actual, predicted, offset: null }, { asStep: true });
    matrix.choose(actual, predicted);
    mistakes.show({ ...shown, actual, predicted });
    mistakes.focus();
  }

  function openExample(index) {
    opened = index;
    details.show({ ...shown, index, isOwn: true });
  }

  // Another run or part: what was chosen in the one before means nothing in it.
  function change(changes) {
    note({ ...changes, actual: null, predicted: null, offset: null, epoch: null, index: null });
    fill({ ...shown, ...changes });
  }

  async function fill(wanted) {
    shown = wanted;
    content.classList.add("waiting");
    const { run, part } = wanted;
    const answer = await attempt(faults, () => Promise.all([get(`runs/${pathPart(run)}/results`, { part }), get(`runs/${pathPart(run)}`)]));
    if (isClosed || shown !== wanted) return;
    content.hidden = !answer?.[0].examples;
    content.classList.remove("waiting");
    nothing.update(null);
    if (!answer) return;
    const [results, about] = answer;
    shown = { ...wanted, names: results.class_names, data: about.summary.data };
    if (!results.examples) {
      machine.close();
      return nothing.update(shown.data, part);
    }
    accuracy.update(results, part);
    [matrix, classes, pairs].forEach((one) => one.update(results));
    const { actual, predicted, offset, epoch, image, index } = numbers(currentAddress().parameters);
    const isCell = [actual, predicted].every((one) => one !== null && one < results.class_names.length);
    if (!isCell) forgetCell(results.class_names.length);
    matrix.choose(isCell ? actual : null, isCell ? predicted : null);
    mistakes.show({ ...shown, actual: isCell ? actual : null, predicted: isCell ? predicted : null, offset: offset ?? 0 });
    space.show(run, part, results.examples);
    if (index !== null && opened === null) openExample(index);
    machine.show({ ...shown, epochs: about.epochs_saved, done: about.summary.epochs_done, epoch, image: Math.min(image ?? 0, results.examples - 1) });
  }

  /// An address may name a cell that there is not.
  function forgetCell(size) {
    const { actual, predicted } = currentAddress().parameters;
    if (actual === undefined && predicted === undefined) return;
    note({ actual: null, predicted: null });
    showFault(faults, { message: "The address names no cell of this matrix; all mistakes are shown.", advice: `“actual” and “predicted” are the numbers of two classes, from 0 to ${size - 1}.` });
  }

  async function begin() {
    const chooser = await attempt(faults, () => runChooser(parameters, (run) => change({ run })));
    if (!chooser || isClosed) return;
    chooserPlace.append(chooser.element);
    if (!chooser.run) return;
    chooserPlace.append(field("Images", partChoice));
    fill({ ...shown, run: chooser.run });
  }

  begin();
  const close = () => {
    isClosed = true;
    space.close();
    machine.close();
  };
  return Object.assign(close, { follows: details.follows });
}

/// The numbers of an address; null for what is missing or is none.
function numbers(parameters) {
  const of = (name) => (/^\d+$/.test(parameters[name] ?? "") ? Number(parameters[name]) : null);
  return Object.fromEntries(["actual", "predicted", "offset", "epoch", "image", "index"].map((name) => [name, of(name)]));
}

const head = () =>
  h("div", { className: "view-head" }, h("div", {}, h("h1", {}, "Results"), h("p", {}, "What the network reads right, what it confuses, and how it came to be.")));

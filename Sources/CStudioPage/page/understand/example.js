// The worked example of backpropagation, with every number in the user's hand.
import { post } from "/shell/api.js";
import { button, field, h } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { latest } from "/shell/latest.js";
import { note } from "/shell/router.js";
import { saveable } from "/figures/frame.js";
import { backwardSteps } from "/understand/backwardsteps.js";
import { diagram } from "/understand/diagram.js";
import { diagramFile, numberTable } from "/understand/diagramfile.js";
import { forwardSteps } from "/understand/forwardsteps.js";
import { givenOf, isPublished, movedBy, published, questionOf, textOf } from "/understand/given.js";
import { stepper } from "/understand/stepper.js";

/// Fills the place; the address carries the numbers and the step.
export function example(place, parameters) {
  let given = givenOf(parameters.numbers);
  // The numbers that the last answer is of: what is no number goes back to them.
  let accepted = published();
  let answer = null;
  let steps = [];
  let said = "";
  let at = Math.max(0, Math.trunc(Number(parameters.step)) - 1 || 0);
  const faults = h("div", {});
  const network = diagram(take);
  const walk = stepper((to) => ((at = to), show()));
  const rate = h("input", { type: "number", step: "any", onchange: () => take("eta", Number.isFinite(rate.valueAsNumber) ? rate.valueAsNumber : null) });
  const reset = button("Published numbers", () => change(published()));
  const descend = button("Take this step", () => change(movedBy(given, answer)), { title: "Put the updated weights in the place of these" });
  const source = h("p", { className: "pale", role: "status" });
  const figure = saveable("The network", network.element, {
    name: "backpropagation", svg: () => diagramFile(given, answer), csv: () => numberTable(given, answer),
    caption: "In each circle: the net input above, the output below.",
  });
  place.classList.add("worked-example");
  place.append(
    h("section", { className: "card stack", "aria-label": "Network" }, figure, h("p", { className: "pale pull-hint" }, "The drawing is wider than this window: pull it sideways."), h("div", { className: "row between" }, field("Learning rate η", rate), h("div", { className: "row" }, descend, reset)), source, faults),
    walk.element,
  );

  function take(name, number) {
    const isNumber = number !== null;
    change({ ...given, [name]: isNumber ? number : accepted[name] }, isNumber ? "" : `That was no number, so ${name === "eta" ? "η" : name} is ${accepted[name]} again. `);
  }

  function change(next, words = "") {
    given = next;
    said = words;
    network.update(given, answer, steps, at);
    rate.value = String(given.eta);
    reset.disabled = isPublished(given);
    note({ numbers: textOf(given) });
    ask(given);
  }

  const ask = latest(async (asked) => {
    const found = await attempt(faults, () => post("understand/backpropagation", questionOf(asked)));
    if (!found) return;
    [answer, accepted] = [found, asked];
    steps = [...forwardSteps(asked, answer), ...backwardSteps(asked, answer)];
    show();
  });

  function show() {
    if (!steps.length) return;
    at = Math.min(at, steps.length - 1);
    note({ step: at ? at + 1 : null });
    rate.value = String(given.eta);
    reset.disabled = isPublished(given);
    source.textContent = said + (isPublished(given)
      ? "These are the numbers of the published example. Change any of them and everything is computed again."
      : "These are your numbers.");
    network.update(given, answer, steps, at);
    walk.show(steps, at);
    markPrinted(walk.element, answer.printed);
  }

  network.update(given, null, [], 0);
  ask(given);
}

/// Marks the results that the published example prints with the same digits.
function markPrinted(element, printed = []) {
  const texts = new Map(printed.map(({ name, printed }) => [name, printed]));
  for (const output of element.querySelectorAll("output")) {
    if (texts.get(output.dataset.name) === output.textContent) output.after(h("small", {}, "✓ as published"));
  }
}

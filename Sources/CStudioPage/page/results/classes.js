// Precision, recall and F1 of each class, and what is confused most.
import { csvOf } from "/figures/download.js";
import { tableDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";
import { button, h, wide } from "/shell/elements.js";
import { count, percent } from "/shell/numbers.js";

const HEAD = ["class", "precision", "recall", "F1", "images"];
const rowOf = ({ name, precision, recall, f1, support }) => [name, percent(precision, 1), percent(recall, 1), percent(f1, 1), count(support)];

/// A table that `update(results)` fills.
export function classTable() {
  const body = h("tbody");
  const head = h("thead", {}, h("tr", {}, HEAD.map((text) => h("th", { scope: "col" }, text))));
  let classes = [];
  const element = saveable("Each class", wide("Each class", h("table", { className: "classes" }, head, body)), {
    name: "classes",
    caption: "Precision: of the images read as this class, how many are of it. Recall: of the images of this class, how many were read so. F1: the harmonic mean of both.",
    svg: () => tableDrawing("Each class", HEAD, classes.map(rowOf), { width: 84 }),
    csv: () => csvOf(HEAD, classes.map(({ name, precision, recall, f1, support }) => [name, precision, recall, f1, support])),
  });
  return {
    element,
    update(results) {
      classes = results.classes;
      body.replaceChildren(...classes.map((one) => {
        const [name, ...values] = rowOf(one);
        return h("tr", {}, h("th", { scope: "row" }, name), values.map((value) => h("td", {}, value)));
      }));
    },
  };
}

/// The pairs that are confused most; `chosen(actual, predicted)` is called for one.
export function confusedPairs(chosen) {
  const list = h("ol", { className: "pairs" });
  const element = h("div", {}, h("h3", {}, "Confused most"), list);
  return {
    element,
    update({ confused, class_names: names }) {
      list.classList.toggle("long-names", names.some((name) => name.length > 3));
      const indexOf = (value) => (typeof value === "number" ? value : names.indexOf(value));
      list.replaceChildren(...(confused.length ? confused.slice(0, 8).map(({ actual, predicted, count: number }) => {
        const [one, other] = [indexOf(actual), indexOf(predicted)];
        return h("li", {}, button(`${names[one]} read as ${names[other]}`, () => chosen(one, other), { className: "plain small" }), ` ${count(number)} ${number === 1 ? "time" : "times"}`);
      }) : [h("li", {}, "Nothing was confused.")]));
    },
  };
}

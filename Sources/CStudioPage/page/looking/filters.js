// What is looked at: the data, its part, a class, and what a network made of it.
import { field, h } from "/shell/elements.js";

/// Fields for `choice`: { data, part, class, run, verdict, predicted, first_of_each, count }, all of them texts.
/// `changed(changes)` is called with what the user has set; a value that is empty is taken out.
export function filters({ data, runs, classes }, choice, changed) {
  const select = (name, options, { disabled = false } = {}) =>
    h("select", { name, disabled, onchange: (event) => changed({ [name]: event.target.value }) },
      options.map(([value, text]) => h("option", { value, selected: value === (choice[name] ?? "") }, text)));
  const names = data.map(({ name }) => [name, name]);
  // The address may name data that are not here: the menu says so rather than showing others as if they were meant.
  if (!data.some(({ name }) => name === choice.data)) names.push([choice.data, `${choice.data} (not here)`]);
  const readers = runs.map(({ name, network }) => [name, `${name} · ${network}`]);
  if (choice.run && !runs.some(({ name }) => name === choice.run)) readers.push([choice.run, `${choice.run} (not here)`]);
  const isWithout = !choice.run;
  const isFirst = choice.first_of_each === "true";
  const first = h("input", { type: "checkbox", name: "first_of_each", checked: isFirst,
    onchange: (event) => changed({ first_of_each: event.target.checked ? "true" : "", class: "" }) });
  const byClass = classes.map(({ name }, index) => [String(index), name]);
  return h("form", { className: "filters", "aria-label": "What is shown", onsubmit: (event) => event.preventDefault() },
    field("Data", select("data", names)),
    field("Part", select("part", [["test", "test images"], ["training", "training images"]])),
    field("Class", select("class", [["", "all"], ...byClass], { disabled: isFirst })),
    field("Read by", select("run", [["", "no network"], ...readers])),
    field("Right or wrong", select("verdict", [["", "either"], ["correct", "right"], ["wrong", "wrong"]], { disabled: isWithout })),
    field("Read as", select("predicted", [["", "anything"], ...byClass], { disabled: isWithout })),
    field("Images", select("count", [["", "60 a page"], ["25", "25 a page"], ["150", "150 a page"]], { disabled: isFirst })),
    h("label", { className: "flag" }, first, " The first of each class"));
}

// Several runs set against each other: their curves in one chart, and the settings in which they differ.
import { get, part } from "/shell/api.js";
import { chart } from "/figures/chart.js";
import { colourAt } from "/figures/colours.js";
import { csvOf } from "/figures/download.js";
import { tableDrawing } from "/figures/drawings.js";
import { saveable } from "/figures/frame.js";
import { h, link, wide } from "/shell/elements.js";
import { count, duration, figure, percent } from "/shell/numbers.js";
import { addressOf } from "/shell/router.js";
import { differences } from "/training/settings.js";

/// Compares runs by their names; returns `{ element, close }`.
export async function comparison(names) {
  const runs = await Promise.all(names.map((name) => get(`runs/${part(name)}`)));
  const accuracy = chart({ title: "Accuracy of the runs", x: "epoch", y: "accuracy", percent: true, file: "compared-accuracy" });
  const cost = chart({ title: "Cost of the runs", x: "epoch", y: "cost", file: "compared-cost" });
  const of = (run, key) => run.history.filter((record) => Number.isFinite(record[key])).map((record) => [record.epoch, record[key]]);
  const line = (index, title, key, dash) => ({ name: `${names[index]} ${title}`, colour: colourAt(index), dash, points: of(runs[index], key) });
  accuracy.set(runs.flatMap((_, index) => [line(index, "training", "training_accuracy"), line(index, "validation", "validation_accuracy", [6, 4])])
    .filter(({ points }) => points.length));
  cost.set(runs.map((_, index) => line(index, "", "cost")));
  const element = h("div", { className: "stack comparison" },
    h("div", { className: "columns" }, [accuracy, cost].map((one) => h("section", { className: "card" }, one.element))),
    h("div", { className: "columns" }, [results, settings].map((made) => h("section", { className: "card" }, made(names, runs)))));
  return { element, close: () => [accuracy, cost].forEach((one) => one.close()) };
}

const table = (title, head, rows, name, none) =>
  saveable(title, rows.length ? wide(title, htmlTable(head, rows)) : h("p", {}, none), {
    name,
    svg: () => tableDrawing(title, head, rows.map((row) => row.map(String)), { width: 190 }),
    csv: () => csvOf(head, rows),
  });

const htmlTable = (head, rows) =>
  h("table", {}, h("thead", {}, h("tr", {}, head.map((text, index) => h("th", { scope: "col" }, index ? link(text, addressOf("train", { run: text })) : text)))),
    h("tbody", {}, rows.map(([key, ...values]) => h("tr", {}, h("th", { scope: "row" }, key), values.map((value) => h("td", {}, value))))));

function results(names, runs) {
  const line = (title, value) => [title, ...runs.map(({ summary }) => value(summary))];
  return table("Results", ["", ...names], [
    line("test accuracy", ({ test_accuracy: share }) => percent(share, 2)),
    line("validation accuracy", ({ validation_accuracy: share }) => percent(share, 2)),
    line("training accuracy", ({ training_accuracy: share }) => percent(share, 2)),
    line("epochs", ({ epochs_done: done, epochs }) => `${count(done)} of ${count(epochs)}`),
    line("parameters", ({ parameters }) => count(parameters)),
    line("time of training", ({ train_seconds: seconds }) => duration(seconds)),
    line("data", ({ data }) => data),
  ], "compared-results", "");
}

function settings(names, runs) {
  const rows = differences(runs.map(({ configuration }) => configuration)).map(({ key, values }) => [key, ...values.map(textOf)]);
  return table("Settings that differ", ["setting", ...names], rows, "compared-settings", "The runs have the same settings.");
}

const textOf = (value) => (value === undefined ? "–" : typeof value === "number" ? figure(value, 6) : String(value));

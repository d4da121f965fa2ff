// The list of the runs: to watch one, or to compare several.
import { button, h, link, wide } from "/shell/elements.js";
import { count, duration, percent } from "/shell/numbers.js";
import { addressOf, go } from "/shell/router.js";

const STATES = {
  running: "▶ running", paused: "❚❚ paused", finished: "✓ finished", interrupted: "■ stopped", failed: "⚠ failed", planned: "planned",
};
/// As many as there are colours that everyone can tell apart.
const MOST = 6;

/// A table of runs: `update(answer)` shows those of an answer and keeps the choice; `current` is the run that is watched.
export function runTable(current, chosen = []) {
  const body = h("tbody");
  const choice = new Set(chosen);
  const compare = button("Compare", () => go("train", { compare: [...choice].join(",") }), { className: "primary" });
  const hint = h("p", { className: "pale", role: "status" });
  const table = h("table", { className: "runs" },
    h("thead", {}, h("tr", {}, ["Compare", "Run", "State", "Network", "Data", "Epochs", "Accuracy", "Time"].map((text) => h("th", { scope: "col" }, text)))),
    body);
  const unreadable = h("div");
  const element = h("section", { className: "card" }, h("h2", {}, "Runs"), wide("Runs", table), unreadable,
    h("div", { className: "row" }, compare, hint));

  function refresh() {
    compare.disabled = choice.size < 2 || choice.size > MOST;
    hint.textContent = choice.size > MOST ? `At most ${MOST} at once.` : choice.size < 2 ? "Choose two or more to lay their curves over each other." : "";
  }

  function box(name) {
    const change = (event) => {
      if (event.target.checked) choice.add(name);
      else choice.delete(name);
      refresh();
    };
    return h("input", { type: "checkbox", checked: choice.has(name), onchange: change, "aria-label": `Compare ${name}`, data: { run: name } });
  }

  function update({ runs, faults = [] }) {
    const focused = document.activeElement?.closest?.("table.runs") && document.activeElement;
    const [kind, name] = [focused?.type === "checkbox" ? "input" : "a", focused?.dataset?.run];
    for (const one of choice) if (!runs.some((run) => run.name === one)) choice.delete(one);
    body.replaceChildren(...(runs.length ? runs.map((run) => row(run, current, box(run.name))) : [h("tr", {}, h("td", { colSpan: 8 }, "There is no run yet."))]));
    if (name) body.querySelector(`${kind}[data-run="${CSS.escape(name)}"]`)?.focus();
    unreadable.replaceChildren(...faults.map(({ name, message }) => h("p", { className: "notice" }, `The run “${name}” cannot be read: ${message}`)));
    refresh();
  }
  refresh();
  return { element, update };
}

function row(run, current, box) {
  const accuracy = run.test_accuracy ?? run.validation_accuracy;
  const part = run.test_accuracy !== null && run.test_accuracy !== undefined ? "test" : "validation";
  const name = link(run.name, addressOf("train", { run: run.name }), { data: { run: run.name } });
  if (run.name === current) name.setAttribute("aria-current", "true");
  return h("tr", { className: run.name === current ? "current" : "" },
    h("td", {}, box),
    h("th", { scope: "row" }, name),
    h("td", {}, STATES[run.status] ?? run.status),
    h("td", {}, run.network),
    h("td", {}, run.data),
    h("td", {}, `${count(run.epochs_done)} of ${count(run.epochs)}`),
    h("td", {}, percent(accuracy), accuracy === null || accuracy === undefined ? null : h("small", {}, ` ${part}`)),
    h("td", {}, duration(run.train_seconds)));
}

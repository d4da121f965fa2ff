// Which run a view speaks of: chosen once, kept for all views of this tab, and in the address.
import { get } from "/shell/api.js";
import { field, h, link } from "/shell/elements.js";
import { note } from "/shell/router.js";

const KEY = "run";

/// The runs that a network can be read from, and the one that is chosen: the address's, this tab's, the studio's, the newest.
///
/// Returns `{ run, runs, element, summary }`: `run` is null when there is none, and `element` then says how to get one.
/// `change(run, summary)` is called when the user chooses another; the address is already noted then.
export async function runChooser(parameters, change) {
  const [{ runs }, studio] = await Promise.all([get("runs"), get("studio")]);
  const usable = runs.filter((run) => run.status !== "planned" && run.status !== "failed");
  if (!usable.length) return { run: null, runs, element: noRuns(), summary: null };
  const wishes = [parameters.run, sessionStorage.getItem(KEY), studio.current_run, usable[0].name];
  const run = wishes.find((wish) => usable.some((candidate) => candidate.name === wish));
  const summaryOf = (name) => usable.find((candidate) => candidate.name === name);
  const select = h(
    "select",
    { onchange: () => (lost?.remove(), choose(select.value), change?.(select.value, summaryOf(select.value))) },
    usable.map((candidate) => h("option", { value: candidate.name, selected: candidate.name === run }, titleOf(candidate))),
  );
  choose(run);
  const lost = parameters.run && parameters.run !== run ? insteadOf(parameters.run, run, runs) : null;
  return { run, runs: usable, summary: summaryOf(run), element: h("div", { className: "chooser" }, field("Network", select), lost) };
}

/// Why another run is shown than the one that the address names.
function insteadOf(wanted, run, runs) {
  const status = runs.find(({ name }) => name === wanted)?.status;
  const why = status === "failed" ? "has no network: its training failed" : "has no network yet: its training has not begun";
  const text = status ? `The run “${wanted}” ${why}.` : `There is no run named “${wanted}” here.`;
  return h("p", { className: "fault", role: "alert" }, `${text} What is shown is “${run}”.`);
}

function choose(run) {
  sessionStorage.setItem(KEY, run);
  note({ run });
}

function titleOf({ name, network, data, test_accuracy, validation_accuracy, status }) {
  const accuracy = test_accuracy ?? validation_accuracy;
  const figure = accuracy === null || accuracy === undefined ? status : `${(100 * accuracy).toFixed(1)} %`;
  return `${name} · ${network} · ${data} · ${figure}`;
}

/// What is said when there is no network yet.
export const noRuns = () =>
  h(
    "section",
    { className: "card empty" },
    h("h2", {}, "No network has been trained yet"),
    h("p", {}, "Train one first: the fast preset takes a few seconds, and you can watch it learn."),
    link("Train a network", "#/train?preset=fast", { className: "button primary" }),
  );

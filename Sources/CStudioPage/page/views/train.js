// Train: begin a training, watch it learn, and set runs against each other.
import { get } from "/shell/api.js";
import { h, link } from "/shell/elements.js";
import { showFault } from "/shell/faults.js";
import { paced } from "/shell/latest.js";
import { addressOf, go } from "/shell/router.js";
import { comparison } from "/training/comparison.js";
import { trainingForm } from "/training/form.js";
import { monitor } from "/training/monitor.js";
import { runTable } from "/training/runs.js";

/// What `#/train?run=first`, `#/train?compare=first,second`, `#/train?preset=fast` and `#/train?drawings=1` show.
export function open(place, parameters) {
  const compared = (parameters.compare ?? "").split(",").filter(Boolean);
  const isForm = !parameters.run && !compared.length;
  const main = h("div", { className: "stack" });
  const busy = h("div", { className: "stack" });
  const table = runTable(parameters.run, compared);
  place.append(head(parameters.run, compared), busy, main, table.element);
  const parts = [];
  let isClosed = false;
  let timer = null;

  async function refresh() {
    clearTimeout(timer);
    try {
      const answer = await get("runs");
      if (isClosed) return;
      const { runs } = answer;
      table.update(answer);
      const live = runs.filter((run) => run.is_live && run.status === "running" && run.name !== parameters.run);
      busy.replaceChildren(...live.map(({ name }) =>
        h("p", { className: "notice" }, `“${name}” is being trained. `, link("Watch it", addressOf("train", { run: name })))));
      timer = setTimeout(refresh, runs.some(({ is_live: isLive, status }) => isLive || status === "running") ? 3000 : 5000);
    } catch (error) {
      if (!isClosed) timer = setTimeout(refresh, 5000);
    }
  }

  const told = paced(refresh, 2000);

  async function fill() {
    try {
      const part = isForm ? await form(parameters) : parameters.run ? await monitor(parameters.run, told) : await comparison(compared);
      if (isClosed) return part.close?.();
      main.replaceChildren(part.element);
      parts.push(part);
    } catch (error) {
      if (!isClosed) showFault(main, error);
    }
  }

  refresh();
  fill();
  return () => {
    isClosed = true;
    clearTimeout(timer);
    told.cancel();
    parts.forEach((part) => part.close?.());
  };
}

function head(run, compared) {
  const [title, text] = run
    ? ["Watch a training", "It goes on when this page is closed, and looks the same in every tab."]
    : compared.length ? ["Compare runs", "Their curves over each other, and the settings in which they differ."]
      : ["Train a network", "Choose a preset, change what you like, and watch the network learn."];
  const back = run || compared.length ? link("New training", addressOf("train"), { className: "button" }) : null;
  return h("div", { className: "view-head" }, h("div", {}, h("h1", {}, title), h("p", {}, text)), back);
}

async function form(wish) {
  const [{ options }, { presets }, { data, default_data }] = await Promise.all([get("training/options"), get("training/presets"), get("studio")]);
  const first = [...data].sort((one, other) => (other.name === default_data) - (one.name === default_data));
  const made = trainingForm({ options, presets, data: first, wish }, (run) => go("train", { run }));
  return { element: h("section", { className: "card" }, made.element) };
}

// Draw a digit and see how it is read.
import { get, part } from "/shell/api.js";
import { h } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { currentAddress } from "/shell/router.js";
import { runChooser } from "/shell/runs.js";
import { session } from "/draw/session.js";

/// Opens the view.
export function open(place, parameters) {
  const chooser = h("div", {});
  const content = h("div", { className: "stack" });
  place.append(
    h(
      "div",
      { className: "view-head" },
      h("div", {}, h("h1", {}, "Draw a digit"), h("p", {}, "See how the network reads it while you draw, and why.")),
      chooser,
    ),
    content,
  );
  let close = () => {};
  let isClosed = false;
  let turn = 0;

  async function start() {
    const chosen = await runChooser(parameters, (run, summary) => show(run, summary));
    if (isClosed) return;
    if (chosen.run === null) return content.replaceChildren(chosen.element);
    chooser.replaceChildren(chosen.element);
    await show(chosen.run, chosen.summary);
  }

  async function show(run, summary) {
    const mine = ++turn;
    const about = await attempt(chooser, () => get(`runs/${part(run)}`));
    if (isClosed || mine !== turn || !about) return;
    close();
    close = session(content, { run, data: summary.data, model: about.model }, currentAddress().parameters);
  }

  attempt(content, start);
  return () => {
    isClosed = true;
    close();
  };
}

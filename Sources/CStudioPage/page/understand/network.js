// One image through the user's own network.
import { get, part, post } from "/shell/api.js";
import { field, h } from "/shell/elements.js";
import { attempt, faultBox } from "/shell/faults.js";
import { latest } from "/shell/latest.js";
import { currentAddress, note } from "/shell/router.js";
import { runChooser } from "/shell/runs.js";
import { contributionFigure } from "/figures/contributions.js";
import { flowFigure } from "/understand/flow.js";
import { imageChooser } from "/understand/images.js";
import { layerFigures } from "/understand/layers.js";
import { strongestUnits } from "/understand/units.js";

/// Fills the place; the address carries the run, the image and the class.
export function network(place, parameters) {
  const head = h("div", { className: "card row choosers" });
  const faults = h("div", {});
  const content = h("div", { className: "stack" });
  place.append(head, faults, content);
  let isClosed = false;
  let turn = 0;
  let wanted = /^\d+$/.test(parameters.class) ? Number(parameters.class) : null;

  async function start() {
    const chosen = await runChooser(parameters, show);
    if (isClosed) return;
    if (chosen.run === null) return place.replaceChildren(chosen.element);
    head.append(chosen.element);
    await show(chosen.run, chosen.summary);
  }

  async function show(run, summary) {
    const mine = ++turn;
    const about = await attempt(faults, () => get(`runs/${part(run)}`));
    if (isClosed || mine !== turn || !about) return;
    while (head.children.length > 1) head.lastChild.remove();
    content.replaceChildren();
    if (!about.model) return void faults.replaceChildren(faultBox({ message: `The run “${run}” has no network yet.`, advice: "Choose another, or wait until its first epoch is saved." }));
    inspect(run, summary.data, about.model);
  }

  function inspect(run, data, { class_names: names }) {
    // Another network may have fewer classes.
    if (wanted !== null && wanted >= names.length) note({ class: (wanted = null) });
    const select = h("select", { onchange: () => ((wanted = select.value === "" ? null : Number(select.value)), note({ class: wanted }), ask(image)) });
    select.append(h("option", { value: "" }, "the class it is read as"), ...names.map((name, index) => h("option", { value: index }, name)));
    select.value = wanted === null ? "" : String(wanted);
    let image = null;
    const figures = { flow: flowFigure(), why: contributionFigure(), layers: layerFigures(), units: strongestUnits() };
    const cards = h(
      "div",
      { className: "stack", hidden: true },
      h("section", { className: "card", "aria-label": "Network" }, figures.flow.element),
      h("div", { className: "columns" }, h("section", { className: "card", "aria-label": "Contributions" }, figures.why.element), h("section", { className: "card", "aria-label": "Layers" }, figures.layers.element)),
      h("section", { className: "card", "aria-label": "Strongest hidden units" }, figures.units.element),
    );
    content.append(cards);

    const ask = latest(async (asked) => {
      const question = { run, ...(wanted === null ? {} : { class: wanted }), ...asked.question };
      const answer = await attempt(faults, () => post("understand/network", question));
      if (!answer || isClosed || asked !== image) return;
      const target = answer.class;
      // The image as the network takes it: set upright, or described by directions, if it wants that.
      const seen = { ...asked, pixels: answer.pixels };
      const context = { image: seen, names, target };
      figures.flow.update(answer, context);
      figures.why.update(answer, seen, names[target]);
      figures.layers.update(answer);
      figures.units.update(answer, context);
      cards.hidden = false;
    });

    const images = imageChooser({ data, run }, currentAddress().parameters, (chosen) => ((image = chosen), ask(chosen)));
    head.append(images.element, field("What speaks for", select));
  }

  attempt(faults, start);
  return () => (isClosed = true);
}

// A training as it is watched: state and controls, curves, units, histograms and findings, all by one stream of events.
import { get, part } from "/shell/api.js";
import { h, link } from "/shell/elements.js";
import { follow } from "/shell/events.js";
import { count } from "/shell/numbers.js";
import { addressOf } from "/shell/router.js";
import { controls } from "/training/controls.js";
import { curves } from "/training/curves.js";
import { findings } from "/training/findings.js";
import { histograms } from "/training/histograms.js";
import { unitGallery } from "/training/units.js";

/// Watches a run; `changed()` is called when its state has become another one, and after each epoch. Returns `{ element, close }`.
export async function monitor(run, changed) {
  const { summary, model } = await get(`runs/${part(run)}`);
  const about = h("p", { className: "pale" }, described(summary, model));
  const file = run.replaceAll(/[^\w.-]+/g, "-");
  const steering = controls(run);
  const lines = curves(file);
  const spread = histograms(file);
  const units = unitGallery("Weights of the first hidden units", `${file}-units`);
  const unitCard = h("section", { className: "card", hidden: true }, units.element);
  const spreadPart = h("section", { hidden: true }, h("h2", {}, "Activations and gradients of each layer"), spread.element);
  const before = h("p", { className: "notice", hidden: true },
    "The training failed. The weights, activations and gradients below are from the last look at the network before that.");
  const doctor = findings();
  const connection = h("p", { className: "notice", role: "status", hidden: true });
  const next = h("div", { className: "row next", hidden: true }, nextSteps(run));
  let isOurs = summary.is_live;
  let last = null;
  let hasEnded = false;
  let hasNetwork = false;

  function state(value) {
    // A studio's own training has no other state than these when it is not steered from here.
    if (value.state === "paused" || value.state === "preparing") isOurs = true;
    steering.update(value, isOurs);
    if (last !== null && last !== value.state) changed();
    last = value.state;
    offer();
    sayWhen();
  }

  // There is nothing to be seen before the first epoch has ended.
  function offer() {
    next.hidden = !hasNetwork || !["finished", "interrupted", "paused"].includes(last);
  }

  // No look is taken at the failure itself, and an earlier one would seem to show it.
  const sayWhen = () => (before.hidden = last !== "failed" || (unitCard.hidden && spreadPart.hidden));

  const shown = (card, work) => (values) => {
    card.hidden = false;
    work(values);
    sayWhen();
  };
  let close = () => {};
  function connect() {
    close = follow(`runs/${part(run)}/events`, {
      state,
      history({ epochs }) {
        lines.history(epochs);
        hasNetwork = epochs.length > 0;
        offer();
        lines.restart();
        doctor.clear();
      },
      losses: ({ iterations }) => lines.losses(iterations),
      epoch(record) {
        lines.epoch(record);
        hasNetwork = true;
        offer();
        changed();
      },
      units: shown(unitCard, units.update),
      histograms: shown(spreadPart, spread.update),
      finding: doctor.add,
      end(value) {
        hasEnded = true;
        doctor.end();
        state(value);
        // Only now there is a network that can be described.
        get(`runs/${part(run)}`).then((now) => (about.textContent = described(now.summary, now.model)), () => {});
      },
    }, (condition) => {
      connection.hidden = condition !== "lost";
      connection.textContent = "The studio does not answer at the moment; it is asked again.";
    });
  }
  connect();
  // A run that has ended is followed again once it is resumed.
  steering.element.addEventListener("resumed", () => {
    isOurs = true;
    if (!hasEnded) return;
    hasEnded = false;
    connect();
  });

  const element = h("div", { className: "stack monitor" },
    h("section", { className: "card" }, h("div", {}, h("h2", {}, run), about), connection, steering.element, next),
    lines.element, doctor.element, before, unitCard, spreadPart);
  return {
    element,
    close() {
      close();
      lines.close();
      spread.close();
    },
  };
}

const described = ({ network, parameters, data }, model) =>
  [network, parameters && `${count(parameters)} parameters`, model?.layers?.[0]?.activation, `data ${data}`].filter(Boolean).join(" · ");

const nextSteps = (run) => [
  link("Its results", addressOf("results", { run }), { className: "button" }),
  link("Draw a digit for it", addressOf("draw", { run }), { className: "button" }),
  link("Look at its mistakes", addressOf("look", { run, verdict: "wrong" }), { className: "button" }),
];

// The buttons that steer a training, and the line that says where it stands.
import { part, post } from "/shell/api.js";
import { button, h } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { count, duration } from "/shell/numbers.js";

// What can be asked of a training in each state.
const ALLOWED = {
  preparing: ["stop"],
  running: ["pause", "stop"],
  paused: ["resume", "step", "epoch", "stop"],
  interrupted: ["resume"],
};
const WORDS = {
  preparing: "Getting ready", running: "Training", paused: "Paused", stopping: "Stopping, and saving what was learned",
  finished: "Finished", interrupted: "Stopped before its end", failed: "Failed", planned: "Planned",
};
const MARKS = { running: "▶", paused: "⏸", finished: "✓", interrupted: "■", failed: "⚠" };
const TITLES = { pause: "Pause", resume: "Resume", step: "One step", epoch: "One epoch", stop: "Stop" };

/// The buttons of a run: `update(state, isOurs)` shows another state; `isOurs` tells whether the studio can steer the training.
export function controls(run) {
  const faults = h("div");
  const words = h("p", { className: "state", role: "status" });
  const details = h("p", { className: "pale state-details" });
  const progress = h("progress", { max: 1, value: 0, "aria-label": "Progress" });
  const message = h("div");
  const buttons = new Map(Object.entries(TITLES).map(([action, title]) => [action, button(title, () => act(action))]));
  const row = h("div", { className: "row controls" }, [...buttons.values()]);
  const element = h("div", { className: "stack training-controls" }, h("div", {}, words, details), progress, row, message, faults);
  let shown = "";

  async function act(action) {
    if (buttons.get(action).getAttribute("aria-disabled") === "true") return;
    // What comes of it is told by the stream, and may be there before this answer.
    const state = await attempt(faults, () => post(`training/${part(run)}/${action}`));
    if (state && action === "resume") element.dispatchEvent(new Event("resumed"));
  }

  function update(state, isOurs) {
    const allowed = isOurs || state.state === "interrupted" ? ALLOWED[state.state] ?? [] : [];
    // A button that was just pressed would lose the focus if it were disabled: it only says that it does nothing now.
    for (const [action, one] of buttons) one.setAttribute("aria-disabled", String(!allowed.includes(action)));
    row.hidden = allowed.length === 0 && !["stopping", "preparing"].includes(state.state);
    const text = `${MARKS[state.state] ?? "•"} ${WORDS[state.state] ?? state.state}`;
    if (text !== shown) words.textContent = shown = text;
    element.dataset.state = state.state;
    progress.value = shareOf(state);
    details.textContent = detailsOf(state, isOurs);
    message.replaceChildren(...(state.message ? [h("p", { className: state.state === "failed" ? "fault" : "notice" }, state.message)] : []));
  }

  return { element, update };
}

/// The epoch that is told is the one that goes on; where no steps are told it has ended.
function shareOf({ state, epoch, epochs, step, steps }) {
  if (state === "finished") return 1;
  if (!epochs || !epoch) return 0;
  return Math.min(1, (steps ? epoch - 1 + step / steps : epoch) / epochs);
}

function detailsOf(state, isOurs) {
  const { epoch, epochs, step, steps, seconds_left: left } = state;
  const parts = [`epoch ${count(epoch)} of ${count(epochs)}`];
  if (steps && ["running", "paused", "stopping"].includes(state.state)) parts.push(`step ${count(step)} of ${count(steps)}`);
  if (left !== null && left !== undefined && state.state === "running") parts.push(`about ${duration(left)} left`);
  if (!isOurs && state.state === "running") parts.push("trained by another program and only watched here");
  return parts.join(" · ");
}

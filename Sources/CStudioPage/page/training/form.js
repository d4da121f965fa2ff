// The form that starts a training: presets, the data, and every option that the command line has.
import { button, field, h } from "/shell/elements.js";
import { showFault, clearFault } from "/shell/faults.js";
import { post } from "/shell/api.js";
import { currentAddress, note } from "/shell/router.js";
import { optionField } from "/training/fields.js";
import { FIRST, optionNamed } from "/training/options.js";
import { presetList } from "/training/presets.js";

const KEY = "training-form";

/// `given`: { options, presets, data, wish } where `wish` is what the address asks for: { preset, drawings }.
/// `started(run)` is called with the name of the run that has begun.
export function trainingForm({ options, presets, data, wish }, started) {
  const remember = () => {
    // Drawings that are the data anyway would count twice.
    drawings.disabled = place.value === "drawings";
    if (drawings.disabled) drawings.checked = false;
    sessionStorage.setItem(KEY, JSON.stringify(collected()));
    groups.forEach(({ count }) => count());
  };
  // What was changed is no longer what the address asked for, nor what the preset says.
  const edited = () => {
    note({ preset: null, drawings: null });
    remember();
  };
  const changed = () => {
    cards.mark(null);
    edited();
  };
  const fields = new Map(options.filter(({ name }) => name !== "data").map((option) => [option.name, optionField(option, changed)]));
  const place = h("select", { name: "data", oninput: edited }, data.map(dataChoice));
  const name = h("input", { type: "text", name: "name", autocomplete: "off", spellcheck: false, placeholder: "named by the program", oninput: edited });
  const drawings = h("input", { type: "checkbox", name: "drawings", checked: wish.drawings === "1", oninput: edited });
  const faults = h("div");
  const start = h("button", { type: "submit", className: "primary" }, "Start training");
  const cards = presetList(presets, (chosen) => {
    drawings.checked = currentAddress().parameters.drawings === "1";
    apply(chosen);
  });

  /// Only what differs from what the program would take anyway.
  function collected() {
    const chosen = { data: place.value };
    for (const [key, { read, isSet }] of fields) if (isSet()) chosen[key] = read();
    return { options: chosen, name: name.value.trim(), with_drawings: drawings.checked };
  }

  function apply(chosen) {
    for (const [key, one] of fields) one.write(chosen[key]);
    if (chosen.data && [...place.options].some(({ value }) => value === chosen.data)) place.value = chosen.data;
    clear();
    remember();
  }

  function reset() {
    cards.mark(null);
    place.selectedIndex = 0;
    name.value = "";
    drawings.checked = false;
    apply({});
    edited();
  }

  function clear() {
    clearFault(faults);
    fields.forEach((one) => one.say(null));
  }

  function show(error) {
    const about = fields.get(optionNamed(error.message, [...fields.keys()]));
    if (error.status !== 422 || !about) return showFault(faults, error);
    // An advice that explains the option says no more than what stands below the field.
    const advice = error.advice?.includes(`--${about.option.name}`) ? null : error.advice;
    about.say([error.message, advice].filter(Boolean).join(" "));
    for (let folded = about.element.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    about.control.focus();
  }

  async function submit(event) {
    event.preventDefault();
    clear();
    const paused = event.submitter?.value === "paused";
    start.disabled = true;
    try {
      const { options: chosen, name: wanted, with_drawings } = collected();
      const { run } = await post("training", { options: chosen, ...(wanted && { name: wanted }), ...(with_drawings && { with_drawings }), ...(paused && { paused }) });
      started(run);
    } catch (error) {
      show(error);
    } finally {
      start.disabled = false;
    }
  }

  const groups = folded(options, fields);
  const first = FIRST.map((key) => fields.get(key)?.element);
  const element = h(
    "form", { className: "training-form", onsubmit: submit, noValidate: true, "aria-label": "New training" },
    cards.element,
    h("div", { className: "fields" }, field("Data", place), first, field("Name of the run", name)),
    h("label", { className: "flag" }, drawings, " Train on the saved drawings too"),
    groups.map(({ element: group }) => group),
    faults,
    h("div", { className: "actions" }, start,
      h("button", { type: "submit", value: "paused", title: "Nothing is learned until you take the first step" }, "Start paused"), button("Back to the defaults", reset)),
  );
  restore({ wish, presets, apply, cards, name, drawings });
  remember();
  return { element };
}

function dataChoice({ name, training_count: training, is_available: isAvailable, summary }) {
  const size = training ? ` · ${training.toLocaleString("en")} image${training === 1 ? "" : "s"}` : "";
  return h("option", { value: name, title: summary }, `${name}${size}${isAvailable ? "" : name === "drawings" ? " · nothing saved yet" : " · not on this machine yet"}`);
}

/// The other options by their groups, folded away; `count()` says anew how many of a group are set.
function folded(options, fields) {
  const groups = Map.groupBy(options.filter(({ name }) => fields.has(name) && !FIRST.includes(name)), ({ group }) => group ?? "Other options");
  return [...groups].map(([group, members]) => {
    const own = members.map(({ name }) => fields.get(name));
    const title = h("summary", {});
    const count = () => {
      const set = own.filter(({ isSet }) => isSet()).length;
      title.textContent = `${group} (${own.length} more${set ? `, ${set} set` : ""})`;
    };
    count();
    return { element: h("details", {}, title, h("div", { className: "fields" }, own.map(({ element }) => element))), count };
  });
}

/// What the address asks for counts first, then what was entered in this tab before.
function restore({ wish, presets, apply, cards, name, drawings }) {
  const preset = presets.find((candidate) => candidate.name === wish.preset);
  if (preset) {
    apply(preset.options);
    cards.mark(preset.name);
    return;
  }
  const saved = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  if (!saved) return;
  apply(saved.options);
  name.value = saved.name;
  if (wish.drawings !== "1") drawings.checked = saved.with_drawings;
}

// The fields of the options, each with its explanation and, where it is wrong, with what the program says of it.
import { field, h, unique } from "/shell/elements.js";
import { isSame, textOf, titleOf, valueOf } from "/training/options.js";

/// A field for an option: `{ option, element, control, read, isSet, write, say }`. `changed` is called when its value has changed.
export function optionField(option, changed) {
  const control = controlOf(option, changed);
  const fault = h("p", { className: "field-fault", id: unique("fault"), role: "alert", hidden: true });
  const element = option.kind === "flag" ? flagField(option, control) : field(titleOf(option.name), control, hintOf(option));
  element.append(fault);
  element.classList.add("option");
  const read = () => (option.kind === "flag" ? control.checked : valueOf(option, control.value));
  const isSet = () => read() !== undefined && !isSame(read(), option.default);
  const mark = () => element.classList.toggle("changed", isSet());
  control.addEventListener("input", mark);
  return {
    option,
    element,
    control,
    read,
    isSet,
    write(value) {
      if (option.kind === "flag") control.checked = (value ?? option.default) === true;
      else control.value = textOf(value ?? option.default);
      mark();
    },
    say(message) {
      fault.hidden = message === null;
      fault.textContent = message ?? "";
      control.toggleAttribute("aria-invalid", message !== null);
      if (message !== null) control.setAttribute("aria-errormessage", fault.id);
    },
  };
}

function controlOf({ name, kind, choices, default: standard }, changed) {
  const oninput = changed;
  if (kind === "flag") return h("input", { type: "checkbox", name, checked: standard === true, oninput });
  if (kind === "choice") {
    const open = standard === null || standard === undefined ? [h("option", { value: "" }, "default")] : [];
    const offered = choices.map((choice) => h("option", { value: choice, selected: choice === standard }, choice));
    return h("select", { name, oninput }, open, offered);
  }
  const inputMode = kind === "number" || kind === "integer" ? "decimal" : "text";
  // What is taken for a field that is left empty.
  const hint = standard === null || standard === undefined ? "default" : textOf(standard);
  return h("input", {
    type: "text", name, inputMode, value: textOf(standard), placeholder: hint, autocomplete: "off", spellcheck: false, oninput,
  });
}

function flagField(option, control) {
  const help = h("small", { className: "hint", id: unique("hint") }, hintOf(option));
  control.setAttribute("aria-describedby", help.id);
  return h("div", { className: "field flag" }, h("label", {}, control, ` ${titleOf(option.name)}`), help);
}

/// The explanation, in which other options are called as on the page instead of as on the command line.
const hintOf = ({ text }) => text.replaceAll(/--([a-z][a-z0-9-]*)/g, (_, name) => `“${titleOf(name)}”`);

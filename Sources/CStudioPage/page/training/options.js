// The options of a training: how they are titled, shown in fields and read from them.

const TITLES = { hidden: "Hidden layers", l1: "L1", l2: "L2", beta1: "β₁", beta2: "β₂", alpha: "α", epsilon: "ε" };

/// `learning-rate` as `Learning rate`.
export const titleOf = (name) => TITLES[name] ?? name[0].toUpperCase() + name.slice(1).replaceAll("-", " ");

/// The options that everyone meets first; the others stand folded away under their groups.
export const FIRST = ["hidden", "activation", "loss", "optimizer", "learning-rate", "epochs", "batch-size", "seed"];

/// A value as the text of its field.
export function textOf(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.length ? value.join(", ") : "none";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/// The text of a field as the value that the program reads; undefined for a field that is empty, which leaves the choice to it.
export function valueOf(option, text) {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (option.kind === "list") {
    const parts = trimmed.split(/[\s,;]+/).filter(Boolean);
    return parts.every(isNumber) ? parts.map(Number) : trimmed;
  }
  if (option.kind === "choice") return trimmed;
  // What is no number is sent as it stands: the program says best what is wrong with it.
  if (isNumber(trimmed)) return Number(trimmed);
  if (trimmed.startsWith("{")) return parsed(trimmed);
  return trimmed;
}

const isNumber = (text) => text !== "" && Number.isFinite(Number(text));

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/// Whether two values come to the same.
export const isSame = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/// The name of the option that a message is about: the longest that stands in it as `--name` or `"name"`.
export function optionNamed(message, names) {
  const found = names.filter((name) => new RegExp(`(--|["'“‘])${name}(?![\\w-])`).test(message));
  return found.sort((one, other) => other.length - one.length)[0] ?? null;
}

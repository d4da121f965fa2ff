// Drawings that were saved with what they are: a small data set of one's own.
import { get, part, post, remove } from "/shell/api.js";
import { button, h, link } from "/shell/elements.js";
import { attempt } from "/shell/faults.js";
import { inkImage } from "/figures/images.js";

/// The list and the button that saves. `current()` returns `{ image, label, name }` or null when there is nothing to save.
export function savedDrawings(current) {
  const faults = h("div", {});
  const list = h("ul", { className: "gallery" });
  const none = h("p", { className: "pale" }, "None yet. Draw, say what it was, and save it: your own data to train on.");
  const said = h("p", { className: "pale", role: "status" });
  const save = button("Save this drawing", keepCurrent, { disabled: true });
  const train = link("Train on them", "#/train?drawings=1", { className: "button", hidden: true });
  const element = h(
    "section",
    { className: "card stack", "aria-label": "Saved drawings" },
    h("div", { className: "row between" }, h("h2", {}, "Saved drawings"), h("div", { className: "row" }, save, train)),
    said, faults, none, list,
  );

  async function keepCurrent() {
    const { image, label, name } = current() ?? {};
    if (!image) return;
    save.disabled = true;
    const kept = await attempt(faults, () => post("drawings", { label, pixels: image.pixels, rows: image.rows, columns: image.columns }));
    refresh();
    if (kept && (await load())) said.textContent = `Saved as ${classNamed(label, name)}.`;
  }

  async function drop(drawing, name) {
    const dropped = await attempt(faults, () => remove(`drawings/${part(drawing.id)}`));
    if (dropped && (await load())) said.textContent = `Deleted a drawing of ${name}.`;
  }

  async function load() {
    const answer = await attempt(faults, () => get("drawings"));
    if (!answer) return false;
    list.replaceChildren(...answer.drawings.toReversed().map(cell));
    none.hidden = answer.drawings.length > 0;
    train.hidden = answer.drawings.length === 0;
    return true;
  }

  function cell(drawing) {
    // What another network calls this class is not what was drawn for it.
    const name = String(drawing.label);
    return h(
      "li",
      {},
      inkImage(drawing, { size: 68, label: `Drawing of ${name}` }),
      h("span", {}, h("strong", {}, name)),
      button("Delete", () => drop(drawing, name), { className: "plain small", "aria-label": `Delete the drawing of ${name}` }),
    );
  }

  const classNamed = (label, name) => (name === String(label) ? name : `${name}, class ${label}`);

  function refresh() {
    const now = current();
    save.disabled = !now;
    save.title = now ? "" : "Draw something and say what it was";
    save.textContent = now ? `Save as ${now.name}` : "Save this drawing";
  }

  load();
  return { element, refresh };
}

// A confusion matrix as a table whose cells can be chosen: a row for each true class, a column for each that was read.
import { csvOf } from "/figures/download.js";
import { saveable } from "/figures/frame.js";
import { h, wide } from "/shell/elements.js";
import { confusionDrawing } from "/results/matrixdrawing.js";

/// `update({ confusion, class_names })` shows another one, `choose(actual, predicted)` marks a cell. `chosen(actual, predicted)`,
/// if given, is called for a cell that is chosen; the arrow keys go from cell to cell.
export function confusionMatrix(title, file, chosen = null) {
  const table = h("table", { className: "confusion" });
  const place = wide("Confusion matrix", table);
  let shown = { confusion: [], class_names: [] };
  let cells = [];
  let marked = null;
  const element = saveable(title, place, {
    name: file,
    caption: "A row for each true class, a column for each class that was read. Blue is right, orange wrong; the stronger the colour, the more.",
    svg: () => confusionDrawing(title, shown.confusion, shown.class_names),
    csv: () => csvOf(["true class", ...shown.class_names], shown.confusion.map((row, index) => [shown.class_names[index], ...row])),
  });

  function build(names) {
    cells = names.map((_, actual) => names.map((_, predicted) => cell(actual, predicted)));
    // Names are turned where they are wider than the numbers below them.
    table.classList.toggle("long-names", names.some((name) => name.length > 3));
    table.replaceChildren(
      h("thead", {}, h("tr", {}, h("td", { className: "corner" }, "true ↓ read →"), names.map((name) => h("th", { scope: "col" }, h("span", {}, name))))),
      h("tbody", {}, cells.map((row, actual) => h("tr", {}, h("th", { scope: "row" }, names[actual]), row.map((one) => h("td", {}, one))))),
    );
  }

  function cell(actual, predicted) {
    if (!chosen) return h("span", {});
    const isFirst = actual === 0 && predicted === 0;
    return h("button", { type: "button", tabIndex: isFirst ? 0 : -1, onclick: () => chosen(actual, predicted), data: { actual, predicted } });
  }

  table.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const from = event.target.closest("button");
    if (!step || !from) return;
    event.preventDefault();
    const to = cells[Number(from.dataset.actual) + step[0]]?.[Number(from.dataset.predicted) + step[1]];
    if (!to) return;
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  });

  return {
    element,
    update(answer) {
      const { confusion, class_names: names } = answer;
      if (JSON.stringify(names) !== JSON.stringify(shown.class_names)) build(names);
      shown = answer;
      const shade = shadesOf(confusion);
      cells.forEach((row, actual) => row.forEach((one, predicted) => {
        const number = confusion[actual][predicted];
        one.textContent = number || "·";
        one.className = number ? "" : "nothing";
        one.parentElement.style.backgroundColor = shade(actual, predicted);
        if (chosen) one.setAttribute("aria-label", `${names[actual]} read as ${names[predicted]}: ${number}`);
      }));
    },
    choose(actual, predicted) {
      marked?.removeAttribute("aria-current");
      marked = cells[actual]?.[predicted] ?? null;
      marked?.setAttribute("aria-current", "true");
    },
  };
}

/// The colour of a cell, the stronger the more of its row or, where it is wrong, of all mistakes it holds.
export function shadesOf(confusion) {
  const most = Math.max(1, ...confusion.map((row, actual) => Math.max(0, ...row.filter((_, predicted) => predicted !== actual))));
  return (actual, predicted) => {
    const number = confusion[actual][predicted];
    const sum = confusion[actual].reduce((total, one) => total + one, 0);
    if (!number) return "transparent";
    return actual === predicted ? `rgb(0 114 178 / ${(0.1 + 0.5 * (number / sum)).toFixed(3)})` : `rgb(213 94 0 / ${(0.1 + 0.6 * Math.sqrt(number / most)).toFixed(3)})`;
  };
}

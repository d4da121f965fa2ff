// Figures as drawings to be saved: curves, bars and galleries, from the same numbers as on the page.
import { figure, percent } from "/shell/numbers.js";
import { axes, isCounted, powers, scale, ticks } from "/figures/axes.js";
import { drawing, imageOf, pathThrough, tag, words } from "/figures/svg.js";

const field = { left: 74, top: 62, right: 690, bottom: 350 };

/// Curves or steps of series `{ name, colour, dash, points: [[x, y], …] }`.
export function chartDrawing({ title, x: xName, y: yName, series, logarithmic, kind, percent: isPercent = false }) {
  const all = series.flatMap((one) => one.points.filter(([, y]) => Number.isFinite(y) && (!logarithmic || y > 0)));
  const [xLow, xHigh, low, high] = bounds(all, kind === "bars", isPercent);
  const x = scale(xLow, xHigh, field.left, field.right);
  const y = scale(low, high, field.bottom, field.top, logarithmic);
  const isDrawn = ([, value]) => Number.isFinite(value) && (!logarithmic || value > 0);
  const marks = series.map(({ points, colour, dash }) => {
    const drawn = points.filter(isDrawn).map(([px, py]) => [x(px), y(py)]);
    const path = kind === "bars" ? steps(drawn, y(Math.max(low, 0))) : pathThrough(drawn);
    return tag("path", { d: path, fill: kind === "bars" ? colour : "none", "fill-opacity": 0.25, stroke: colour, "stroke-width": 2, "stroke-dasharray": dash?.join(" ") });
  });
  return drawing(
    720,
    400,
    words(title, 16, 26, { size: 16, weight: 600 }),
    legend(series),
    axes(field, {
      x, y, xName, yName, isPercent,
      xs: ticks(xLow, xHigh, 8).filter((value) => !isCounted(xName) || Number.isInteger(value)),
      ys: logarithmic ? powers(low, high) : ticks(low, high),
    }),
    marks,
  );
}

function bounds(points, fromZero, isPercent) {
  if (!points.length) return [0, 1, 0, 1];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = (values) => values.reduce((a, b) => Math.min(a, b));
  const most = (values) => values.reduce((a, b) => Math.max(a, b));
  const [low, high] = [fromZero ? Math.min(0, least(ys)) : least(ys), most(ys)];
  if (high > low) return [least(xs), most(xs), low, high];
  // Nothing is above 100 %.
  return [least(xs), most(xs), ...(isPercent ? [Math.max(0, low - 0.1), Math.min(1, low + 0.1)] : [low, low + 1])];
}

function steps(points, base) {
  if (!points.length) return "";
  const half = points.length > 1 ? (points[1][0] - points[0][0]) / 2 : 20;
  return points.map(([x, y]) => `M${x - half} ${base}V${y}H${x + half}V${base}Z`).join("");
}

function legend(series) {
  let left = 74;
  return series.map(({ name, colour, dash }) => {
    const from = left;
    left += 44 + 7 * name.length;
    return [
      tag("path", { d: `M${from} 46h22`, stroke: colour, "stroke-width": 3, "stroke-dasharray": dash?.join(" ") }),
      words(name, from + 28, 50),
    ];
  });
}

/// Bars of shares with their names.
export function barsDrawing(title, names, values) {
  const height = 50 + 26 * names.length;
  const left = Math.max(74, 20 + 8 * Math.max(...names.map((name) => name.length)));
  const first = values.indexOf(Math.max(...values));
  return drawing(
    left + 346,
    height,
    words(title, 16, 26, { size: 16, weight: 600 }),
    names.map((name, index) => {
      const top = 42 + 26 * index;
      return [
        words(name, left - 10, top + 15, { anchor: "end", weight: 600 }),
        tag("rect", { x: left, y: top, width: 250 * Math.max(0, Math.min(1, values[index])), height: 20, fill: index === first ? "#0072b2" : "#87929c" }),
        words(percent(values[index]), left + 330, top + 15, { anchor: "end" }),
      ];
    }),
  );
}

/// Canvases in rows with a line of words below each: `cells` are `{ canvas, text }`.
export function galleryDrawing(title, cells, { columns = 5, size = 96 } = {}) {
  const step = size + 16;
  const across = Math.max(1, Math.min(columns, cells.length));
  const rows = Math.ceil(cells.length / across);
  return drawing(
    Math.max(across * step + 16, 24 + 9 * title.length),
    48 + rows * (step + 12),
    words(title, 16, 26, { size: 16, weight: 600 }),
    cells.map(({ canvas, text }, index) => {
      const [left, top] = [16 + (index % across) * step, 44 + Math.floor(index / across) * (step + 12)];
      return [
        imageOf(canvas, left, top, size, size),
        tag("rect", { x: left, y: top, width: size, height: size, fill: "none", stroke: "#d3d9de" }),
        words(text, left + size / 2, top + size + 15, { size: 11, anchor: "middle" }),
      ];
    }),
  );
}

/// A table of numbers, for figures that are tables: `rows` of texts with a head.
export function tableDrawing(title, head, rows, { width = 72 } = {}) {
  const line = (cells, top, weight) => cells.map((cell, index) => words(typeof cell === "number" ? figure(cell) : cell, 16 + width * (index + 1) - 12, top, { anchor: "end", weight }));
  return drawing(
    32 + width * head.length,
    66 + 22 * rows.length,
    words(title, 16, 26, { size: 16, weight: 600 }),
    line(head, 50, 600),
    tag("path", { d: `M16 56h${width * head.length}`, stroke: "#87929c" }),
    rows.map((row, index) => line(row, 74 + 22 * index)),
  );
}

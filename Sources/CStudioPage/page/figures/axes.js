// The axes of saved drawings.
import { count, figure, percent } from "/shell/numbers.js";
import { tag, words } from "/figures/svg.js";

/// Round numbers from `low` to `high`, about `wanted` of them.
export function ticks(low, high, wanted = 6) {
  if (!(high > low)) return [low];
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/// A number beside an axis: `60,000`, `−0.7`.
export const axisText = (value) => (Number.isInteger(value) && Math.abs(value) < 1e9 ? count(value) : figure(value)).replace("-", "−");

/// The texts of all numbers along an axis of shares, with equally many digits: `98.5 %`, `99.0 %`.
export function percentTexts(values) {
  const isWhole = (digits) => values.every((value) => Math.abs(value * 100 - Number((value * 100).toFixed(digits))) < 1e-6);
  const digits = [0, 1, 2].find(isWhole) ?? 3;
  return values.map((value) => percent(value, digits));
}

/// Epochs and steps are counted, so that there is nothing between two of them.
export const isCounted = (axisName) => /^(epoch|step|iteration)s?$/.test(axisName);

/// Maps numbers from `low…high` onto `from…to`, by their logarithms if `logarithmic`.
export function scale(low, high, from, to, logarithmic = false) {
  const size = logarithmic ? (value) => Math.log10(Math.max(value, Number.MIN_VALUE)) : (value) => value;
  const [first, last] = [size(low), size(high)];
  return (value) => (last === first ? (from + to) / 2 : from + ((size(value) - first) / (last - first)) * (to - from));
}

/// Powers of ten for a logarithmic axis.
export function powers(low, high) {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  return last - first < 1 ? [low, high] : Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

/// Both axes with their grid, numbers and names, around a field `{ left, top, right, bottom }`.
export function axes(field, { x, y, xs, ys, xName, yName, isPercent = false }) {
  const { left, top, right, bottom } = field;
  const texts = isPercent ? percentTexts(ys) : ys.map(axisText);
  return [
    ys.map((value, index) => [
      tag("line", { x1: left, x2: right, y1: y(value), y2: y(value), stroke: "#d3d9de" }),
      words(texts[index], left - 6, y(value) + 4, { size: 11, anchor: "end", fill: "#56616b" }),
    ]),
    xs.map((value) => words(axisText(value), x(value), bottom + 16, { size: 11, anchor: "middle", fill: "#56616b" })),
    tag("path", { d: `M${left} ${top}V${bottom}H${right}`, fill: "none", stroke: "#87929c" }),
    words(xName, (left + right) / 2, bottom + 34, { anchor: "middle" }),
    words(yName, 0, 0, { anchor: "middle", transform: `translate(14 ${(top + bottom) / 2}) rotate(-90)` }),
  ];
}

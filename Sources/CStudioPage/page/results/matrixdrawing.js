// A confusion matrix as a drawing to be saved.
import { drawing, tag, words } from "/figures/svg.js";

/// The text of the drawing: a row for each true class.
export function confusionDrawing(title, confusion, names) {
  const longest = Math.max(4, ...names.map((name) => name.length));
  // Names that are wider than a column stand upright.
  const isUpright = longest > 5;
  const [size, left, top] = [40, 40 + 8 * longest, isUpright ? 72 + 8 * longest : 84];
  const most = Math.max(1, ...confusion.map((row, actual) => Math.max(0, ...row.filter((_, predicted) => predicted !== actual))));
  const cells = confusion.map((row, actual) => {
    const sum = Math.max(1, row.reduce((total, one) => total + one, 0));
    return row.map((number, predicted) => {
      const [x, y] = [left + predicted * size, top + actual * size];
      const isRight = actual === predicted;
      const strength = isRight ? 0.1 + (0.5 * number) / sum : 0.1 + 0.6 * Math.sqrt(number / most);
      return [
        tag("rect", { x, y, width: size, height: size, fill: isRight ? "#0072b2" : "#d55e00", "fill-opacity": number ? strength : 0, stroke: "#d3d9de" }),
        words(number || "·", x + size / 2, y + size / 2 + 4, { anchor: "middle" }),
      ];
    });
  });
  const middle = (names.length * size) / 2;
  return drawing(
    Math.max(left + names.length * size + 20, 40 + 9 * title.length), top + names.length * size + 20,
    words(title, 16, 26, { size: 16, weight: 600 }),
    words("read as", left + middle, 54, { anchor: "middle", fill: "#56616b" }),
    words("true class", 0, 0, { anchor: "middle", fill: "#56616b", transform: `translate(16 ${top + middle}) rotate(-90)` }),
    names.map((name, index) => [
      isUpright
        ? words(name, 0, 0, { weight: 600, transform: `translate(${left + (index + 0.5) * size + 4} ${top - 8}) rotate(-90)` })
        : words(name, left + (index + 0.5) * size, top - 8, { anchor: "middle", weight: 600 }),
      words(name, left - 8, top + (index + 0.5) * size + 4, { anchor: "end", weight: 600 }),
    ]),
    cells,
  );
}

// Formulas as MathML, in pieces between which a line may break.
import { h } from "/shell/elements.js";

const MATHML = "http://www.w3.org/1998/Math/MathML";

function m(tag, ...children) {
  const element = document.createElementNS(MATHML, tag);
  element.append(...children);
  return element;
}

/// A name with what stands below it: `net_h1`.
function named(text) {
  const [stem, below] = text.split("_");
  return below ? m("msub", m("mi", stem), m("mi", below)) : m("mi", stem);
}

const derivative = (above, below) => m("mfrac", m("mrow", m("mo", "∂"), named(above)), m("mrow", m("mo", "∂"), named(below)));

function math(...children) {
  const element = m("math", ...children);
  // Fractions as large as in a formula of its own.
  element.setAttribute("displaystyle", "true");
  return element;
}

/// The piece for a name: `net_h1` with what stands below, `E_total/w_5` as the derivative of the one by the other.
export function piece(text) {
  const [above, below] = text.split("/");
  return math(below ? derivative(above, below) : named(above));
}

/// A number as the worked example prints it. One too large for that keeps its leading digits.
export const nine = (number) => (Math.abs(number) < 1e6 ? number.toFixed(9) : number.toExponential(9));

/// A number for a narrow place, such as a circle: nine decimals where they fit, else its leading digits.
export const short = (number) => (nine(number).length <= 12 ? nine(number) : Math.abs(number) < 1e7 ? String(Number(number.toPrecision(9))) : number.toExponential(5));

/// A number that was given, with the digits it was given with.
export const plain = (number) => (Number.isInteger(number * 1e9) || Math.abs(number) >= 1e6 ? String(number) : nine(number));

/// A number in a sum or product, in parentheses if it is negative.
export const factor = (number, text = plain) => (number < 0 ? `(${text(number).replace("-", "−")})` : text(number));

/// A line of a calculation: `line([":net_h1", "=", "0.15 · 0.05", …])`; texts that begin with a colon are names.
export function line(parts, className = "") {
  return h(
    "p",
    { className: `calculation ${className}` },
    parts.flatMap((part) => [
      part instanceof Node ? part : part.startsWith(":") ? piece(part.slice(1)) : h("span", { className: "digits" }, part),
      " ",
    ]),
  );
}

/// The result of a calculation, found by its name in tests and read by screen readers.
export const result = (name, number) => h("output", { className: "number", data: { name } }, nine(number).replace("-", "−"));

// Drawings as text, for saving: dark on white, whatever the page's theme, and of attributes alone.

const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/// An element's text: `tag("circle", { cx: 5, cy: 5, r: 2 })`; children are texts of elements.
export function tag(name, attributes = {}, ...children) {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === "number" ? rounded(value) : value)}"`)
    .join("");
  return children.length ? `<${name}${list}>${children.flat(Infinity).join("")}</${name}>` : `<${name}${list}/>`;
}

/// Words at a place: `anchor` is start, middle or end.
export const words = (text, x, y, { size = 12, anchor = "start", fill = "#1b2127", weight, transform } = {}) =>
  tag("text", { x, y, "font-size": size, "text-anchor": anchor, fill, "font-weight": weight, transform }, escaped(text));

/// A whole drawing of a size.
export const drawing = (width, height, ...content) =>
  tag(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "sans-serif" },
    tag("rect", { width, height, fill: "#ffffff" }),
    ...content,
  );

/// A path through points.
export const pathThrough = (points) => points.map(([x, y], index) => `${index ? "L" : "M"}${rounded(x)} ${rounded(y)}`).join("");

/// A canvas as an image in a drawing, inside a field; its pixels are kept sharp and square.
export const imageOf = (canvas, x, y, width, height) =>
  tag("image", { href: canvas.toDataURL("image/png"), x, y, width, height, "image-rendering": "pixelated" });

const rounded = (number) => Number(number.toFixed(2));

// Elements of the page, made of their name, their properties and their children.
const SVG = "http://www.w3.org/2000/svg";

/// An element: `h("button", { type: "button", onclick: f, "aria-label": "Undo" }, "↶")`.
///
/// Names that begin with `on` are handlers; a property that the element has (`value`, `disabled`, `className`) is set as a
/// property, any other as an attribute. `style` is an object. A value of null, undefined or false is left out, as is such a child.
export function h(tag, properties = {}, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/// An element of a drawing: `s("circle", { cx: 5, cy: 5, r: 2 })`. All its properties but handlers are attributes.
export function s(tag, properties = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) set(element, name, value);
  element.append(...children.flat(Infinity).filter(isThere).map(node));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined) return;
  if (name.startsWith("on")) return element.addEventListener(name.slice(2), value);
  if (name === "style") return void Object.assign(element.style, value);
  if (name === "data") return void Object.assign(element.dataset, value);
  if (element.namespaceURI !== SVG && name in element && name !== "list") {
    element[name] = value;
  } else if (value !== false) {
    element.setAttribute(name, value === true ? "" : value);
  }
}

const isThere = (child) => child !== null && child !== undefined && child !== false;
const node = (child) => (child instanceof Node ? child : document.createTextNode(String(child)));

let names = 0;

/// A name that no other element of the page has, for labels and descriptions.
export const unique = (stem) => `${stem}-${++names}`;

/// A control with its label: `field("Rotate", h("input", { type: "range" }))`; `hint` is a line of explanation below.
export function field(label, control, hint = null) {
  control.id ||= unique("field");
  const help = hint && h("small", { id: unique("hint"), className: "hint" }, hint);
  if (help) control.setAttribute("aria-describedby", help.id);
  return h("div", { className: "field" }, h("label", { htmlFor: control.id }, label), control, help);
}

/// A button.
export const button = (text, onclick, properties = {}) =>
  h("button", { type: "button", onclick, ...properties }, text);

/// A link to a view, which looks like one.
export const link = (text, href, properties = {}) => h("a", { href, ...properties }, text);

/// A place that is scrolled sideways where its content is too wide, also by the keyboard; `label` says what it holds.
export const wide = (label, ...children) =>
  h("div", { className: "wide-content", tabIndex: 0, role: "group", "aria-label": label }, ...children);

// Input → hidden units → outputs, for one image: the same drawing as the worked example's, of a network of any size.
import { h, s, wide } from "/shell/elements.js";
import { figure, floatsOf, percent } from "/shell/numbers.js";
import { csvOf } from "/figures/download.js";
import { saveable } from "/figures/frame.js";
import { inkImage, signedSheet } from "/figures/images.js";
import { drawing, imageOf, tag, words } from "/figures/svg.js";

const [WIDTH, ROW, SIDE] = [760, 56, 48];
const BLUE = "#2f86d0";
const ORANGE = "#e07300";

/// `update(answer, { image, names, target })` shows an answer: the strongest hidden units, and all outputs.
export function flowFigure() {
  const place = wide("The network for this image");
  const text = h("p", { className: "flow-text" });
  let shown = null;
  const element = saveable("From the image to its class", h("div", {}, place, text), {
    name: "network",
    svg: () => drawing(WIDTH, shown.height, shown.parts.map((part) => part.text)),
    csv: () => csvOf(["class", "output"], shown.names.map((name, index) => [name, shown.outputs[index]])),
    caption: "Lines lead from the strongest hidden units to the class that is asked about: orange speaks for it, blue against, wide is strong.",
  });
  return {
    element,
    update(answer, context) {
      shown = { ...partsOf(answer, context), names: context.names, outputs: answer.outputs };
      place.replaceChildren(
        s("svg", { viewBox: `0 0 ${WIDTH} ${shown.height}`, class: "flow", role: "img", "aria-label": answer.text }, shown.parts.map((part) => part.element)),
      );
      text.textContent = answer.text;
    },
  };
}

/// Both forms of a part: an element for the page, in the colours of its style, and text for a file.
const part = (name, attributes, className) => ({ element: s(name, { ...attributes, class: className }), text: tag(name, attributes) });

function label(text, x, y, { anchor = "middle", size = 12, weight, className = "" } = {}) {
  return {
    element: s("text", { x, y, "text-anchor": anchor, "font-size": size, "font-weight": weight, class: className }, text),
    text: words(text, x, y, { anchor, size, weight }),
  };
}

/// A canvas inside the drawing. The page turns ink over in the dark by its style.
const picture = (canvas, x, y, side, kind) => ({
  element: s("image", { href: canvas.toDataURL("image/png"), x, y, width: side, height: side, "image-rendering": "pixelated", class: kind }),
  text: imageOf(canvas, x, y, side, side),
});

function partsOf(answer, { image, names, target }) {
  const units = answer.strongest_units;
  const classRow = Math.max(30, (ROW * units.length) / names.length);
  const height = 44 + Math.max(ROW * units.length, classRow * names.length, 200);
  const middle = 34 + (height - 44) / 2;
  const unitY = (index) => middle + (index - (units.length - 1) / 2) * ROW;
  const classY = (index) => middle + (index - (names.length - 1) / 2) * classRow;
  const most = Math.max(...units.map(({ contribution }) => Math.abs(contribution)), Number.MIN_VALUE);
  const [inputRight, unitLeft] = [190, 345];
  const hidden = answer.layers.length - 1;
  return {
    height,
    parts: [
      label(`${image.title}`, 105, 18, { weight: 600 }),
      label(["", "strongest hidden units", "strongest units of the last hidden layer"][Math.min(hidden, 2)], unitLeft + SIDE / 2, 18, { weight: 600 }),
      label("outputs", 620, 18, { weight: 600 }),
      ...units.flatMap(({ contribution }, index) => {
        const stroke = contribution < 0 ? BLUE : ORANGE;
        const width = 1 + (7 * Math.abs(contribution)) / most;
        return [
          part("path", { d: `M${inputRight} ${middle}C235 ${middle} 225 ${unitY(index)} ${unitLeft - 62} ${unitY(index)}`, fill: "none", stroke: "#87929c", "stroke-width": 1, "stroke-opacity": 0.6 }),
          part("path", { d: `M${unitLeft + SIDE} ${unitY(index)}C480 ${unitY(index)} 480 ${classY(target)} 548 ${classY(target)}`, fill: "none", stroke, "stroke-width": width, "stroke-opacity": 0.75 }),
        ];
      }),
      picture(inkImage(image), 20, middle - 85, 170, "ink"),
      part("rect", { x: 20, y: middle - 85, width: 170, height: 170, fill: "none", stroke: "#87929c" }),
      ...units.flatMap((unit, index) => unitParts(unit, image, unitLeft, unitY(index))),
      ...names.flatMap((name, index) => classParts(name, answer.outputs[index], classY(index), { isTarget: index === target, isRead: index === answer.prediction, isLong: names.some((one) => one.length > 2) })),
    ],
  };
}

function unitParts({ unit, out, weights_f32 }, image, x, y) {
  const canvas = signedSheet(floatsOf(weights_f32), image);
  return [
    part("rect", { x, y: y - SIDE / 2, width: SIDE, height: SIDE, fill: "#ffffff", stroke: "#87929c" }, "unit-paper"),
    picture(canvas, x, y - SIDE / 2, SIDE, "signed"),
    label(`unit ${unit + 1}`, x - 8, y - 3, { anchor: "end", size: 11 }),
    label(figure(out, 3).replace("-", "−"), x - 8, y + 13, { anchor: "end", size: 11, className: "digits" }),
  ];
}

function classParts(name, output, y, { isTarget, isRead, isLong }) {
  const weight = isTarget || isRead ? 700 : 400;
  // Names that are wider than the circle stand beside it, and leave less to the bars.
  const [left, length] = isLong ? [656, 38] : [582, 100];
  return [
    part("circle", { cx: 562, cy: y, r: 12, fill: isTarget ? "#0b5c94" : "#ffffff", stroke: "#0b5c94" }, isTarget ? "class target" : "class"),
    isLong ? label(name, 580, y + 4.5, { anchor: "start", size: 11, weight }) : { element: s("text", { x: 562, y: y + 4.5, "text-anchor": "middle", "font-size": 13, "font-weight": 600, class: isTarget ? "on-target" : "" }, name), text: words(name, 562, y + 4.5, { anchor: "middle", weight: 600, fill: isTarget ? "#ffffff" : "#1b2127" }) },
    part("rect", { x: left, y: y - 8, width: Math.max(1, length * Math.min(1, Math.max(0, output))), height: 16, rx: 3, fill: isRead ? "#0072b2" : "#87929c" }, isRead ? "bar read" : "bar"),
    label(percent(output), 752, y + 4.5, { anchor: "end", weight, className: "digits" }),
  ];
}

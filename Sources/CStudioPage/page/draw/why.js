// Why an image was read as a class: what each pixel adds to that class's output.
import { field, h, link } from "/shell/elements.js";
import { addressOf } from "/shell/router.js";
import { contributionFigure } from "/figures/contributions.js";

/// `update(answer, { run, image, wanted })` shows an answer of the network's view; `ask(class)` is called when another class is chosen.
export function why(classNames, ask) {
  const select = h("select", { onchange: () => ask(Number(select.value)) }, classNames.map((name, index) => h("option", { value: index }, name)));
  const picture = contributionFigure();
  const more = link("Every number: Understand", "#/understand");
  const element = h("div", { className: "stack" }, picture.element, h("div", { className: "row between" }, field("What speaks for", select), more));
  return {
    element,
    update(answer, { run, image, wanted }) {
      select.value = String(wanted);
      // The image as the network takes it: set upright, or described by directions, if it wants that.
      picture.update(answer, { ...image, pixels: answer.pixels }, classNames[wanted]);
      more.href = addressOf("understand", { run, class: wanted, pixels: image.pixels });
    },
  };
}

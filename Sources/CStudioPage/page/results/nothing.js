// What is said of data that hold no images of the part that is asked for, as the user's own drawings hold none for testing.
import { button, h } from "/shell/elements.js";

/// A card that `update(data, part)` fills; `show(other)` is called for the other part. `update(null)` takes it away.
export function noImages(show) {
  const element = h("section", { className: "card empty", role: "status", hidden: true });
  return {
    element,
    update(data, part) {
      element.hidden = data === null;
      if (data === null) return;
      const other = part === "test" ? "training" : "test";
      element.replaceChildren(
        h("h2", {}, `The data “${data}” have no ${part} images`),
        h("p", {}, part === "test"
          ? "So nothing can be said of images that the network has not seen. How it reads those it learned from can be seen."
          : "There is nothing of them that could be shown."),
        button(`Show the ${other} images`, () => show(other), { className: "primary" }),
      );
    },
  };
}

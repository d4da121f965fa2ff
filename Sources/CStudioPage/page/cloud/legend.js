// The legend of the cloud, which shows and hides classes.
import { colourOf, darkness, shapeOf } from "/cloud/marks.js";
import { button, h, s } from "/shell/elements.js";

/// A button for each class, one for all, and one back to the first view; returns `{ element, close }`.
export function legend(view, { home, changed }) {
  const { classes, cloud } = view;
  const marks = classes.map((_, label) => s("path", { d: shapeOf(label) }));
  const buttons = classes.map((points, label) => {
    const members = cloud.labels.filter((other) => other === label).length;
    const mark = s("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, marks[label]);
    return h(
      "button",
      { type: "button", className: "mark", "aria-pressed": "true", onclick: () => toggle([label], !points.visible) },
      mark, cloud.class_names[label], h("small", {}, members),
    );
  });
  const all = button("Hide all", () => toggle(classes.keys(), !classes.some((points) => points.visible)));

  function toggle(labels, isVisible) {
    for (const label of labels) {
      classes[label].visible = isVisible;
      buttons[label].setAttribute("aria-pressed", isVisible);
    }
    all.textContent = classes.some((points) => points.visible) ? "Hide all" : "Show all";
    changed();
    view.draw();
  }
  const paint = () => marks.forEach((mark, label) => (mark.style.fill = colourOf(label)));
  paint();
  darkness.addEventListener("change", paint);
  const element = h(
    "div", { className: "legend", role: "group", "aria-label": "Classes shown" },
    buttons, all, button("First view", home),
  );
  return { element, close: () => darkness.removeEventListener("change", paint) };
}

// The legend, which shows and hides classes, and the colours, which follow the browser's light or dark ground.
const legend = [...document.querySelectorAll("#legend button[data-class]")];
const all = byId("all");
const show = (label, isVisible) => {
  clouds[label].visible = isVisible;
  legend[label].setAttribute("aria-pressed", isVisible);
};
const afterToggle = () => {
  const shown = clouds.filter((points) => points.visible).length;
  all.textContent = shown > 0 ? "Hide all" : "Show all";
  if (chosen >= 0 && !clouds[labels[chosen]].visible) choose(-1);
  draw();
};
legend.forEach((button, label) => {
  button.addEventListener("click", () => {
    show(label, !clouds[label].visible);
    afterToggle();
  });
});
all.addEventListener("click", () => {
  const isVisible = !clouds.some((points) => points.visible);
  clouds.forEach((_, label) => show(label, isVisible));
  afterToggle();
});
byId("home").addEventListener("click", home);

const paint = () => {
  cloud.classes.forEach((kind, label) => {
    clouds[label].material.color.set(kind[theme()]);
    legend[label].style.setProperty("--colour", kind[theme()]);
  });
  axisMaterial.color.set(darkness.matches ? 0x9aa4ad : 0x5c6670);
  draw();
};

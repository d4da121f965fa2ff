// Drawing with the keyboard: a ring shows where the pen is.
import { h } from "/shell/elements.js";
import { SIDE } from "/draw/strokes.js";

const STEP = 10;
const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/// A pen for the keys of `canvas`; the element that is returned shows it, over the canvas.
export function keyboardPen(canvas, begin, extend, undo) {
  const ring = h("span", { className: "pen", hidden: true, "aria-hidden": "true" });
  let at = [SIDE / 2, SIDE / 4];
  let isDown = false;

  function show() {
    ring.hidden = false;
    ring.classList.toggle("down", isDown);
    Object.assign(ring.style, { left: `${(100 * at[0]) / SIDE}%`, top: `${(100 * at[1]) / SIDE}%` });
  }

  canvas.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (move) {
      at = at.map((value, axis) => Math.max(0, Math.min(SIDE, value + move[axis] * STEP * (event.shiftKey ? 3 : 1))));
      if (isDown) extend([at]);
    } else if (event.key === " " || event.key === "Enter") {
      isDown = !isDown;
      if (isDown) begin(at);
    } else if (event.key === "Backspace" || event.key === "Delete") {
      isDown = false;
      undo();
    } else {
      return;
    }
    event.preventDefault();
    show();
  });
  canvas.addEventListener("blur", () => ((ring.hidden = true), (isDown = false)));
  canvas.addEventListener("pointerdown", () => ((ring.hidden = true), (isDown = false)));
  return ring;
}

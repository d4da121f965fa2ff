// The pad: for mouse, pen and finger, and for the keyboard.
import { button, h, unique } from "/shell/elements.js";
import { keyboardPen } from "/draw/keyboardpen.js";
import { paintStrokes, SIDE } from "/draw/strokes.js";

/// A pad with `strokes` on it. `changed(strokes)` is called at every new point and after undo and clear.
///
/// Returns `{ element, canvas, clear(), show(strokes) }`.
export function pad(strokes, changed) {
  const help = unique("pad-help");
  const canvas = h("canvas", {
    className: "pixels ink pad", width: SIDE, height: SIDE, tabIndex: 0, role: "application",
    "aria-label": "Drawing pad", "aria-describedby": help,
  });
  const hint = h("p", { className: "pad-hint", "aria-hidden": "true" }, "Draw a digit here");
  const undo = button("↶ Undo", () => change(strokes.slice(0, -1)));
  const clear = button("✕ Clear", () => change([]));

  function change(next) {
    strokes = next;
    show();
    changed(strokes);
  }

  function show() {
    paintInverted(canvas, strokes);
    hint.hidden = strokes.length > 0;
    undo.disabled = strokes.length === 0;
  }

  const begin = (point) => change([...strokes, [point]]);
  const extend = (points) => change([...strokes.slice(0, -1), [...strokes.at(-1), ...points]]);
  pointerPen(canvas, begin, extend);
  const pen = keyboardPen(canvas, begin, extend, () => undo.click());

  const element = h(
    "div",
    { className: "pad-box" },
    h("div", { className: "pad-place" }, canvas, pen, hint),
    h("div", { className: "row" }, undo, clear),
    h("p", { id: help, className: "hidden-text" }, "With the keyboard: arrow keys move the pen, the space bar puts it down and lifts it, Backspace takes back a stroke."),
  );
  show();
  return {
    element,
    canvas,
    clear: () => change([]),
    show(next) {
      strokes = next;
      show();
    },
  };
}

/// The page shows ink as dark on light in the light theme, and the other way round in the dark one, by its style.
function paintInverted(canvas, strokes) {
  paintStrokes(canvas, strokes);
  const context = canvas.getContext("2d");
  context.globalCompositeOperation = "difference";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, SIDE, SIDE);
  context.globalCompositeOperation = "source-over";
}

/// Calls `begin(point)` and `extend(points)` as a pointer draws. One pointer draws at a time, so that a hand that rests does not.
function pointerPen(canvas, begin, extend) {
  let drawing = null;
  const pointOf = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * SIDE, ((event.clientY - box.top) / box.height) * SIDE];
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (drawing !== null || event.button !== 0) return;
    drawing = event.pointerId;
    canvas.setPointerCapture(drawing);
    event.preventDefault();
    canvas.focus({ preventScroll: true });
    begin(pointOf(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== drawing) return;
    // The points between two frames come together.
    const events = event.getCoalescedEvents?.() ?? [];
    extend((events.length ? events : [event]).map(pointOf));
  });
  const end = (event) => event.pointerId === drawing && (drawing = null);
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) canvas.addEventListener(name, end);
}

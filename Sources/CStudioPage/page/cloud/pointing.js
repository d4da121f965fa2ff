// The point under the pointer or chosen by key, with its image, label and prediction.
import { onScreen } from "/cloud/camera.js";
import { h } from "/shell/elements.js";

const clamp = (value, low, high) => Math.max(low, Math.min(value, high));

/// `openPoint(index)` is called for the point that is clicked or chosen with Enter. N and P go from point to point.
export function addPointing(view, sheet, openPoint) {
  const { stage, canvas, classes, cloud } = view;
  const { rows, columns, per_row: perRow } = cloud.images;
  const picture = h("canvas", { width: columns, height: rows, className: "pixels ink" });
  const words = h("div", { className: "words" });
  const tip = h("div", { className: "tip", hidden: true }, picture, words);
  const ring = h("div", { className: "ring", hidden: true });
  const spoken = h("p", { className: "hidden-text", "aria-live": "polite" });
  stage.append(ring, tip, spoken);
  let chosen = -1;

  function choose(index, isSpoken = false) {
    if (index === chosen) return;
    chosen = index;
    if (index >= 0) {
      const context = picture.getContext("2d");
      const [x, y] = [(index % perRow) * columns, Math.floor(index / perRow) * rows];
      // The sheet is white on black; images are ink on paper here.
      context.filter = "invert(1)";
      context.drawImage(sheet, x, y, columns, rows, 0, 0, columns, rows);
      const isRight = cloud.predictions[index] === cloud.labels[index];
      const [label, prediction] = [cloud.labels, cloud.predictions].map((of) => cloud.class_names[of[index]]);
      words.replaceChildren(
        h("strong", {}, `label: ${label}`),
        h("div", { className: isRight ? "right" : "wrong" }, `read as ${prediction} ${isRight ? "✓" : "✗"}`),
        h("small", {}, `image ${cloud.indices[index]}`),
      );
      if (isSpoken) spoken.textContent = `Image ${cloud.indices[index]}: label ${label}, read as ${prediction}. Enter opens it.`;
    }
    view.draw();
  }

  const place = onScreen(view);
  view.afterDrawing.push(() => {
    tip.hidden = ring.hidden = chosen < 0;
    if (chosen < 0) return;
    const { x, y } = place({ x: cloud.points[3 * chosen], y: cloud.points[3 * chosen + 1], z: cloud.points[3 * chosen + 2] });
    ring.style.transform = `translate(${x - 8}px, ${y - 8}px)`;
    const left = x + 16 + tip.offsetWidth < stage.clientWidth ? x + 16 : x - 16 - tip.offsetWidth;
    tip.style.transform = `translate(${clamp(left, 4, stage.clientWidth - tip.offsetWidth - 4)}px, ${
      clamp(y - tip.offsetHeight / 2, 4, stage.clientHeight - tip.offsetHeight - 4)}px)`;
  });

  const under = (event, radius) => {
    const frame = canvas.getBoundingClientRect();
    return nearest(view, event.clientX - frame.left, event.clientY - frame.top, radius);
  };
  let pressed = null;
  canvas.addEventListener("pointermove", (event) => event.pointerType !== "touch" && event.buttons === 0 && choose(under(event, 9)));
  canvas.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && choose(-1));
  canvas.addEventListener("pointerdown", (event) => (pressed = event));
  canvas.addEventListener("pointerup", (event) => {
    // A pointer that has not moved asks for the point, one that has moved has turned the cloud.
    if (pressed === null || Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) >= 6) return;
    const isTouch = event.pointerType === "touch";
    const index = under(event, isTouch ? 18 : 9);
    // A finger sees the image first and opens it with a second tap.
    if (index >= 0 && (!isTouch || index === chosen)) openPoint(index);
    choose(index);
  });
  const step = (by) => {
    const count = cloud.labels.length;
    for (let tried = 1, index = chosen; tried <= count; tried += 1) {
      index = (index + by + count) % count;
      if (classes[cloud.labels[index]].visible) return choose(index, true);
    }
  };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && chosen >= 0) {
      // Or the key would also press what gets the focus then.
      event.preventDefault();
      openPoint(chosen);
    }
    if (event.key === "Escape") choose(-1);
    if (event.key === "n" || event.key === "p") step(event.key === "n" ? 1 : -1);
  });
  return { forget: () => chosen >= 0 && !classes[cloud.labels[chosen]].visible && choose(-1) };
}

// The point nearest to a place on the stage, within `radius` pixels; -1 if there is none.
function nearest({ THREE, stage, camera, classes, cloud: { points, labels } }, x, y, radius) {
  const m = new THREE.Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse).elements;
  const [halfWidth, halfHeight] = [stage.clientWidth / 2, stage.clientHeight / 2];
  let best = -1;
  let bestScore = Infinity;
  for (let index = 0; index < labels.length; index += 1) {
    if (!classes[labels[index]].visible) continue;
    const [a, b, c] = points.subarray(3 * index, 3 * index + 3);
    const depth = m[3] * a + m[7] * b + m[11] * c + m[15];
    if (depth < camera.near) continue;
    const dx = ((m[0] * a + m[4] * b + m[8] * c + m[12]) / depth + 1) * halfWidth - x;
    const dy = (1 - (m[1] * a + m[5] * b + m[9] * c + m[13]) / depth) * halfHeight - y;
    const distance = Math.hypot(dx, dy);
    // Of points that cover each other, the one in front is seen.
    const score = distance + 4 * depth;
    if (distance <= radius && score < bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

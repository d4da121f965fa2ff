// The point under the pointer, with its image, label and prediction.
const matrix = new THREE.Matrix4();
/** The point nearest to a place on the stage, within `radius` pixels; -1 if there is none. */
const nearest = (x, y, radius) => {
  matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
  const m = matrix.elements;
  const halfWidth = stage.clientWidth / 2, halfHeight = stage.clientHeight / 2;
  let best = -1, bestScore = Infinity;
  for (let i = 0; i < labels.length; i++) {
    if (!clouds[labels[i]].visible) continue;
    const a = positions[3 * i], b = positions[3 * i + 1], c = positions[3 * i + 2];
    const depth = m[3] * a + m[7] * b + m[11] * c + m[15];
    if (depth < camera.near) continue;
    const dx = ((m[0] * a + m[4] * b + m[8] * c + m[12]) / depth + 1) * halfWidth - x;
    const dy = (1 - (m[1] * a + m[5] * b + m[9] * c + m[13]) / depth) * halfHeight - y;
    const distance = dx * dx + dy * dy;
    if (distance > radius * radius) continue;
    // Of points that cover each other, the one in front is seen.
    const score = Math.sqrt(distance) + 4 * depth;
    if (score < bestScore) [best, bestScore] = [i, score];
  }
  return best;
};

const sheet = byId("sheet"), picture = byId("picture");
const { rows, columns, perRow } = cloud.image;
picture.width = columns;
picture.height = rows;
const scale = Math.max(1, Math.floor(112 / Math.max(rows, columns)));
picture.style.width = `${columns * scale}px`;
picture.style.height = `${rows * scale}px`;

const choose = (index) => {
  if (index === chosen) return;
  chosen = index;
  if (index >= 0) {
    const x = (index % perRow) * columns, y = Math.floor(index / perRow) * rows;
    picture.getContext("2d").drawImage(
      sheet, x, y, columns, rows, 0, 0, columns, rows);
    byId("label").textContent = `label: ${cloud.classes[labels[index]].name}`;
    byId("number").textContent = `${cloud.noun} ${index}`;
    const isRight = predictions === null || predictions[index] === labels[index];
    byId("prediction").textContent = predictions === null
      ? "" : `predicted: ${cloud.classes[predictions[index]].name} ${isRight ? "✓" : "✗"}`;
    byId("prediction").className = isRight ? "" : "wrong";
  }
  draw();
};

const chosenPlace = new THREE.Vector3();
const placeTip = () => {
  tip.hidden = ring.hidden = chosen < 0;
  if (chosen < 0) return;
  const { x, y } = onScreen(chosenPlace.fromArray(positions, 3 * chosen));
  ring.style.transform = `translate(${x - 8}px, ${y - 8}px)`;
  const isLeft = x + 16 + tip.offsetWidth < stage.clientWidth;
  const left = isLeft ? x + 16 : x - 16 - tip.offsetWidth;
  const top = y - tip.offsetHeight / 2;
  tip.style.transform = `translate(${clamp(left, 4, stage.clientWidth - tip.offsetWidth - 4)}px, ${
    clamp(top, 4, stage.clientHeight - tip.offsetHeight - 4)}px)`;
};

const look = (event, radius) => {
  const frame = canvas.getBoundingClientRect();
  choose(nearest(event.clientX - frame.left, event.clientY - frame.top, radius));
};
let pressed = null;
canvas.addEventListener("pointermove", (event) => {
  if (event.pointerType !== "touch" && event.buttons === 0) look(event, 9);
});
canvas.addEventListener("pointerleave", (event) => {
  if (event.pointerType !== "touch") choose(-1);
});
canvas.addEventListener("pointerdown", (event) => { pressed = event; });
canvas.addEventListener("pointerup", (event) => {
  // A finger that has not moved asks for the point, one that has moved has turned the cloud.
  const isTap = pressed !== null
    && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < 6;
  if (isTap) look(event, event.pointerType === "touch" ? 18 : 9);
});

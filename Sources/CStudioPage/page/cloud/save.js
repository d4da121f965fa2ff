// The cloud as files: a drawing of it as it is turned now, and its numbers.
import { colourOnPaper, shapeOf } from "/cloud/marks.js";
import { onScreen } from "/cloud/camera.js";
import { csvOf } from "/figures/download.js";
import { drawing, tag, words } from "/figures/svg.js";

/// The text of a drawing of the points that are shown, those behind first.
export function cloudDrawing(view, title) {
  const { THREE, stage, camera, classes, cloud, axes } = view;
  const [width, height, head] = [stage.clientWidth, stage.clientHeight, 40];
  const place = onScreen(view);
  const at = (index) => new THREE.Vector3().fromArray(cloud.points, 3 * index);
  const shown = cloud.labels
    .map((label, index) => ({ label, ...place(at(index)), distance: camera.position.distanceTo(at(index)) }))
    .filter(({ label, isInFront }) => classes[label].visible && isInFront)
    .sort((one, other) => other.distance - one.distance);
  // As three.js sizes points: by half the height of the picture and the distance, whatever the angle of the camera.
  const scale = (distance) => ((classes[0]?.material.size ?? 0.04) * height) / (2 * distance) / 24;
  const points = shown.map(({ label, x, y, distance }) => {
    const size = scale(distance);
    return tag("path", { d: shapeOf(label), fill: colourOnPaper(label), transform: `translate(${(x - 12 * size).toFixed(1)} ${(y - 12 * size).toFixed(1)}) scale(${size.toFixed(3)})` });
  });
  const lines = axes.map(({ end, label }) => {
    const [from, to] = [place({ x: 0, y: 0, z: 0 }), place(end)];
    return [tag("path", { d: `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`, stroke: "#56616b" }), words(label.textContent, to.x + 6, to.y, { size: 11 })];
  });
  const legend = cloud.class_names.filter((_, label) => classes[label].visible).map((name) => {
    const label = cloud.class_names.indexOf(name);
    const top = head + 20 * label;
    return [tag("path", { d: shapeOf(label), fill: colourOnPaper(label), transform: `translate(${width + 8} ${top}) scale(0.6)` }), words(name, width + 28, top + 12)];
  });
  return drawing(width + 110, Math.max(height, 20 * cloud.class_names.length) + head, words(title, 16, 26, { size: 16, weight: 600 }),
    tag("g", { transform: `translate(0 ${head})` }, lines, points), legend);
}

/// The points as lines of a table.
export function cloudTable({ points, labels, predictions, indices, class_names: names, axes }) {
  const rows = labels.map((label, index) => [indices[index], names[label], names[predictions[index]], ...points.subarray(3 * index, 3 * index + 3)]);
  return csvOf(["image", "label", "prediction", ...axes], rows);
}

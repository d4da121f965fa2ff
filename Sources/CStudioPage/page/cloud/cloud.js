// The examples along three principal components, turning in space.
import { addCamera } from "/cloud/camera.js";
import { legend } from "/cloud/legend.js";
import { addPointing } from "/cloud/pointing.js";
import { cloudDrawing, cloudTable } from "/cloud/save.js";
import { makeScene } from "/cloud/scene.js";
import { saveable } from "/figures/frame.js";
import { h, unique } from "/shell/elements.js";
import { library } from "/shell/libraries.js";
import { floatsOf } from "/shell/numbers.js";

const TITLE = "Three principal components";

/// A figure of a projection as the interface answers it; `openPoint(index)` is called for a point that is chosen. Its `close()`
/// is to be called when it is no longer shown.
export async function pointCloud(projection, openPoint) {
  const cloud = { ...projection, points: floatsOf(projection.points_f32) };
  const [THREE, sheet] = await Promise.all([library("three"), sheetOf(projection.images)]);
  const keys = h("p", { id: unique("keys"), className: "pale" },
    "Turn it with the mouse or a finger, or with the arrow keys when it has the focus; + and −, or the wheel with Ctrl, come closer and go away, N and P go from image to image, Enter opens one.");
  const stage = h("div", { className: "stage" });
  const place = h("div", { className: "cloud" }, stage);
  const parts = [];
  let view = null;
  const element = saveable(TITLE, place, {
    name: "principal-components",
    svg: () => cloudDrawing(view, TITLE),
    csv: () => cloudTable(cloud),
  });
  element.append(keys);

  /// To be called once the figure is in the page, for only there it has a size.
  function start() {
    try {
      view = makeScene(THREE, stage, cloud);
    } catch {
      stage.replaceChildren(h("p", { className: "notice" }, "This browser cannot draw in three dimensions (WebGL). The numbers can be saved as CSV."));
      return;
    }
    const { canvas } = view;
    Object.assign(canvas, { tabIndex: 0 });
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", described(cloud));
    canvas.setAttribute("aria-describedby", keys.id);
    const pointing = addPointing(view, sheet, openPoint);
    const camera = addCamera(view);
    const classes = legend(view, { home: camera.home, changed: pointing.forget });
    place.append(classes.element);
    parts.push(camera, classes, view);
  }

  return { element, start, close: () => parts.forEach((part) => part.close()) };
}

function described({ labels, class_names: names, axes }) {
  return `${labels.length} images of ${names.length} classes as points in space, along ${axes.join(", ")}. The table below says which classes lie close together.`;
}

async function sheetOf({ png }) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  return image;
}

/// The classes by the distance of their middles, in words and numbers: what the eye sees in the cloud.
export function nearestClasses(projection, count = 10) {
  const points = floatsOf(projection.points_f32);
  const middles = projection.class_names.map((name, label) => {
    const members = projection.labels.flatMap((other, index) => (other === label ? [index] : []));
    const middle = [0, 1, 2].map((axis) => members.reduce((sum, index) => sum + points[3 * index + axis], 0) / members.length);
    return { name, middle, size: members.length };
  }).filter(({ size }) => size > 0);
  const pairs = middles.flatMap((one, index) => middles.slice(index + 1).map((other) => ({
    one: one.name, other: other.name, distance: Math.hypot(...one.middle.map((value, axis) => value - other.middle[axis])),
  })));
  return pairs.sort((one, other) => one.distance - other.distance).slice(0, count);
}

// The points of a projection and their axes as three.js draws them, once after each change and not all the time.
import { colourOf, darkness, shapeOf } from "/cloud/marks.js";

/// `cloud`: { points (x, y, z of each), labels, class_names, axes }. Throws where the browser cannot draw in three dimensions.
export function makeScene(THREE, stage, cloud) {
  const renderer = new THREE.WebGLRenderer({ antialias: true, alpha: true });
  const canvas = renderer.domElement;
  stage.prepend(canvas);
  const scene = new THREE.Scene();
  const camera = new THREE.PerspectiveCamera(40, 1, 0.01, 50);
  const controls = new THREE.OrbitControls(camera, canvas);
  controls.enableKeys = false; // those move the target; here keys turn the cloud
  controls.minDistance = 0.3;
  controls.maxDistance = 12;
  controls.rotateSpeed = 0.7;
  // A wheel that scrolls the page must not be caught by a picture on its way; it comes closer only with Ctrl or ⌘.
  stage.addEventListener("wheel", (event) => event.ctrlKey || event.metaKey || event.stopPropagation(), { capture: true });

  const classes = cloud.class_names.map((_, label) => classPoints(THREE, cloud, label));
  const axisMaterial = new THREE.LineBasicMaterial();
  const axes = cloud.axes.map((name, component) => axis(THREE, cloud, name, component, axisMaterial));
  scene.add(...classes, ...axes.map(({ line }) => line));
  stage.append(...axes.map(({ label }) => label));

  const view = { THREE, stage, canvas, renderer, camera, controls, classes, axes, cloud, afterDrawing: [] };
  let isQueued = false;
  view.drawNow = () => {
    renderer.render(scene, camera);
    view.afterDrawing.forEach((action) => action());
  };
  view.draw = () => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(() => {
      isQueued = false;
      if (!view.isClosed) view.drawNow();
    });
  };
  const paint = () => {
    classes.forEach((points, label) => points.material.color.set(colourOf(label)));
    axisMaterial.color.set(darkness.matches ? 0x9aa4ad : 0x5c6670);
    view.draw();
  };
  controls.addEventListener("change", view.draw);
  darkness.addEventListener("change", paint);
  view.close = () => {
    view.isClosed = true;
    darkness.removeEventListener("change", paint);
    controls.dispose();
    renderer.dispose();
    renderer.forceContextLoss();
  };
  paint();
  return view;
}

// One object for each class, so that a class is shown or hidden at once.
function classPoints(THREE, { points, labels }, label) {
  const members = labels.flatMap((other, index) => (other === label ? [index] : []));
  const places = new Float32Array(members.length * 3);
  members.forEach((index, position) => places.set(points.subarray(3 * index, 3 * index + 3), 3 * position));
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute("position", new THREE.BufferAttribute(places, 3));
  // A crowd is drawn with smaller points, but never so small that their shapes are lost.
  const size = Math.min(0.09, Math.max(0.042, 0.75 / Math.sqrt(labels.length)));
  const map = sprite(THREE, shapeOf(label));
  const object = new THREE.Points(geometry, new THREE.PointsMaterial({ size, map, alphaTest: 0.4 }));
  object.frustumCulled = false;
  return object;
}

function sprite(THREE, path) {
  const drawing = document.createElement("canvas");
  drawing.width = drawing.height = 64;
  const context = drawing.getContext("2d");
  context.scale(64 / 24, 64 / 24);
  context.fillStyle = "#fff";
  context.fill(new Path2D(path));
  return new THREE.CanvasTexture(drawing);
}

// A line through the mean, named at its end.
function axis(THREE, { points }, name, component, material) {
  let low = 0;
  let high = 0;
  for (let index = component; index < points.length; index += 3) {
    low = Math.min(low, points[index]);
    high = Math.max(high, points[index]);
  }
  const start = new THREE.Vector3().setComponent(component, low * 1.08);
  const end = new THREE.Vector3().setComponent(component, high * 1.08);
  const line = new THREE.Line(new THREE.BufferGeometry().setFromPoints([start, end]), material);
  const label = Object.assign(document.createElement("span"), { className: "axis", textContent: name });
  return { end, label, line };
}

// What the page carries, and the scene that three.js draws of it. The scripts of the cloud are joined into one
// function, in the order cloud, view, legend, pointing, keys.
const byId = (id) => document.getElementById(id);
const stage = byId("stage"), tip = byId("tip"), ring = byId("ring");
const cloud = JSON.parse(byId("cloud").textContent);
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const positions = new Float32Array(bytes(cloud.positions).buffer);
const labels = bytes(cloud.labels);
const predictions = cloud.predictions === undefined ? null : bytes(cloud.predictions);
const darkness = matchMedia("(prefers-color-scheme: dark)");
const theme = () => (darkness.matches ? "dark" : "light");

let renderer;
try {
  renderer = new THREE.WebGLRenderer({ antialias: true, alpha: true });
} catch (error) {
  byId("message").hidden = false;
  return;
}
const canvas = renderer.domElement;
canvas.setAttribute("role", "img");
canvas.setAttribute("aria-label", stage.dataset.label);
canvas.tabIndex = 0;
stage.prepend(canvas);

const scene = new THREE.Scene();
const camera = new THREE.PerspectiveCamera(40, 1, 0.01, 50);
const controls = new THREE.OrbitControls(camera, canvas);
controls.enableKeys = false; // those move the target; below, keys turn the cloud
controls.minDistance = 0.3;
controls.maxDistance = 12;
controls.rotateSpeed = 0.7;

// One object for each class, so that a class is shown or hidden at once.

const sprite = (path) => {
  const drawing = document.createElement("canvas");
  drawing.width = drawing.height = 64;
  const context = drawing.getContext("2d");
  context.scale(64 / 24, 64 / 24);
  context.fillStyle = "#fff";
  context.fill(new Path2D(path));
  return new THREE.CanvasTexture(drawing);
};
const sprites = cloud.shapes.map(sprite);
// A crowd is drawn with smaller points, but never so small that their shapes are lost.
const pointSize = Math.min(0.09, Math.max(0.032, 0.6 / Math.sqrt(labels.length)));
const members = cloud.classes.map(() => []);
labels.forEach((label, index) => members[label].push(index));
const clouds = cloud.classes.map((kind, label) => {
  const places = new Float32Array(members[label].length * 3);
  members[label].forEach((index, i) => {
    places.set(positions.subarray(3 * index, 3 * index + 3), 3 * i);
  });
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute("position", new THREE.BufferAttribute(places, 3));
  const material = new THREE.PointsMaterial({
    size: pointSize, map: sprites[kind.shape], alphaTest: 0.4,
  });
  const points = new THREE.Points(geometry, material);
  points.frustumCulled = false;
  scene.add(points);
  return points;
});

// Axes: lines through the mean, named at their ends.

const axisMaterial = new THREE.LineBasicMaterial();
const bounds = new THREE.Box3();
const axes = cloud.axes.map((name, component) => {
  let low = 0, high = 0;
  for (let i = component; i < positions.length; i += 3) {
    low = Math.min(low, positions[i]);
    high = Math.max(high, positions[i]);
  }
  bounds.min.setComponent(component, low);
  bounds.max.setComponent(component, high);
  const start = new THREE.Vector3().setComponent(component, low * 1.08);
  const end = new THREE.Vector3().setComponent(component, high * 1.08);
  const geometry = new THREE.BufferGeometry().setFromPoints([start, end]);
  scene.add(new THREE.Line(geometry, axisMaterial));
  const label = document.createElement("span");
  label.className = "axis";
  label.textContent = name;
  stage.append(label);
  return { end, label };
});

// Where the cloud is looked at from: the first place, the size of the stage, keys that turn it, and the names of the axes.
const clamp = (value, low, high) => Math.max(low, Math.min(value, high));

/// Lets the view be turned; returns `{ home, close }`.
export function addCamera(view) {
  const { THREE, stage, canvas, camera, controls, renderer, axes } = view;
  const ball = ballAround(view.cloud.points);

  function home() {
    // Far enough for every point to stay in the picture, however it is turned.
    controls.target.fromArray(ball.middle);
    const { radius } = ball;
    const halfAngle = (camera.fov * Math.PI) / 360;
    const distance = radius / Math.sin(halfAngle) / Math.min(1, camera.aspect);
    camera.position.set(0.62, 0.45, 1).setLength(Math.max(distance, 0.5)).add(controls.target);
    controls.update();
    view.draw();
  }

  function resize() {
    const { clientWidth: width, clientHeight: height } = stage;
    if (width === 0 || height === 0) return;
    renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    renderer.setSize(width, height);
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    // At once: a picture of a new size is empty until it is drawn.
    view.drawNow();
  }

  function turn(change) {
    const place = new THREE.Spherical().setFromVector3(camera.position.clone().sub(controls.target));
    change(place);
    place.makeSafe();
    place.radius = clamp(place.radius, controls.minDistance, controls.maxDistance);
    camera.position.setFromSpherical(place).add(controls.target);
    controls.update();
    view.draw();
  }

  const step = Math.PI / 36;
  const keys = {
    ArrowLeft: () => turn((place) => (place.theta -= step)),
    ArrowRight: () => turn((place) => (place.theta += step)),
    ArrowUp: () => turn((place) => (place.phi -= step)),
    ArrowDown: () => turn((place) => (place.phi += step)),
    "+": () => turn((place) => (place.radius /= 1.1)),
    "-": () => turn((place) => (place.radius *= 1.1)),
    Home: home,
  };
  canvas.addEventListener("keydown", (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  view.afterDrawing.push(() => placeNames(stage, axes, onScreen(view)));
  const observer = new ResizeObserver(resize);
  observer.observe(stage);
  resize();
  home();
  return { home, close: () => observer.disconnect() };
}

/// A small ball that holds all points: its middle goes ever less far towards the point farthest away (M. Bădoiu and
/// K. L. Clarkson, 2003).
function ballAround(points) {
  const middle = [0, 0, 0];
  let radius = 0;
  for (let turn = 1; turn <= 60; turn += 1) {
    let farthest = 0;
    radius = 0;
    for (let at = 0; at < points.length; at += 3) {
      const distance = Math.hypot(points[at] - middle[0], points[at + 1] - middle[1], points[at + 2] - middle[2]);
      if (distance > radius) [farthest, radius] = [at, distance];
    }
    if (turn < 60) for (const axis of [0, 1, 2]) middle[axis] += (points[farthest + axis] - middle[axis]) / (turn + 1);
  }
  return { middle, radius };
}

/// A function from points in space to `{ x, y, isInFront }` on the stage.
export const onScreen = ({ THREE, stage, camera }) => (point) => {
  const { x, y, z } = new THREE.Vector3().copy(point).project(camera);
  return { x: ((x + 1) / 2) * stage.clientWidth, y: ((1 - y) / 2) * stage.clientHeight, isInFront: z < 1 };
};

function placeNames(stage, axes, place) {
  const taken = [];
  for (const { end, label } of axes) {
    const { x, y, isInFront } = place(end);
    label.hidden = !isInFront;
    const left = clamp(x + 6, 4, stage.clientWidth - label.offsetWidth - 4);
    let top = clamp(y - 9, 4, stage.clientHeight - label.offsetHeight - 4);
    // A name gives way to those before it.
    const isTaken = (other) => Math.abs(other.top - top) < label.offsetHeight && other.left < left + label.offsetWidth && left < other.right;
    while (isInFront && taken.some(isTaken)) top += 4;
    if (isInFront) taken.push({ left, top, right: left + label.offsetWidth });
    label.style.transform = `translate(${left}px, ${top}px)`;
  }
}

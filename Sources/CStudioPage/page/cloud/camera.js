// Where the cloud is looked at from: the first place, the size of the stage, keys that turn it, and the names of the axes.
const clamp = (value, low, high) => Math.max(low, Math.min(value, high));

/// Lets the view be turned; returns `{ home, close }`.
export function addCamera(view) {
  const { THREE, stage, canvas, camera, controls, bounds, renderer, axes } = view;

  function home() {
    bounds.getCenter(controls.target);
    // Far enough for most of the box to fit, also where the stage is narrow.
    const radius = (0.5 * bounds.min.distanceTo(bounds.max)) / 2;
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

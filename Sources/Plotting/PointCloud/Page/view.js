// Drawing, once after each change and not all the time, and the place of the camera.
let isQueued = false;
let chosen = -1; // the point that is looked at
const draw = () => {
  if (isQueued) return;
  isQueued = true;
  requestAnimationFrame(() => {
    isQueued = false;
    renderer.render(scene, camera);
    placeAxisLabels();
    placeTip();
    stage.dataset.frames = Number(stage.dataset.frames || 0) + 1;
  });
};

const projected = new THREE.Vector3();
const onScreen = (point) => {
  projected.copy(point).project(camera);
  return {
    x: (projected.x + 1) / 2 * stage.clientWidth,
    y: (1 - projected.y) / 2 * stage.clientHeight,
    isInFront: projected.z < 1,
  };
};

const clamp = (value, low, high) => Math.max(low, Math.min(value, high));
const placeAxisLabels = () => {
  const taken = [];
  for (const { end, label } of axes) {
    const { x, y, isInFront } = onScreen(end);
    label.hidden = !isInFront;
    const left = clamp(x + 6, 4, stage.clientWidth - label.offsetWidth - 4);
    let top = clamp(y - 9, 4, stage.clientHeight - label.offsetHeight - 4);
    // A name gives way to those before it.
    const isTaken = (place) => Math.abs(place.top - top) < label.offsetHeight
      && place.left < left + label.offsetWidth && left < place.right;
    while (isInFront && taken.some(isTaken)) top += 4;
    if (isInFront) taken.push({ left, top, right: left + label.offsetWidth });
    label.style.transform = `translate(${left}px, ${top}px)`;
  }
};

const resize = () => {
  const { clientWidth: width, clientHeight: height } = stage;
  if (width === 0 || height === 0) return;
  renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
  renderer.setSize(width, height);
  camera.aspect = width / height;
  camera.updateProjectionMatrix();
  draw();
};

const home = () => {
  bounds.getCenter(controls.target);
  // Far enough for most of the box to fit, also where the stage is narrow.
  const radius = 0.7 * bounds.min.distanceTo(bounds.max) / 2;
  const halfAngle = camera.fov * Math.PI / 360;
  const distance = radius / Math.sin(halfAngle) / Math.min(1, camera.aspect);
  camera.position.set(0.62, 0.45, 1).setLength(Math.max(distance, 0.5)).add(controls.target);
  controls.update();
  draw();
};

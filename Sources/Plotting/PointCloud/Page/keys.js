// Keys on the picture; then the first drawing.
const spherical = new THREE.Spherical();
const offset = new THREE.Vector3();
const turn = (change) => {
  spherical.setFromVector3(offset.copy(camera.position).sub(controls.target));
  change(spherical);
  spherical.makeSafe();
  spherical.radius = clamp(spherical.radius, controls.minDistance, controls.maxDistance);
  camera.position.setFromSpherical(spherical).add(controls.target);
  controls.update();
  draw();
};
const step = Math.PI / 36;
const keys = {
  ArrowLeft: () => turn((place) => { place.theta -= step; }),
  ArrowRight: () => turn((place) => { place.theta += step; }),
  ArrowUp: () => turn((place) => { place.phi -= step; }),
  ArrowDown: () => turn((place) => { place.phi += step; }),
  "+": () => turn((place) => { place.radius /= 1.1; }),
  "-": () => turn((place) => { place.radius *= 1.1; }),
  Home: home,
  Escape: () => choose(-1),
};
canvas.addEventListener("keydown", (event) => {
  const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
});

controls.addEventListener("change", draw);
darkness.addEventListener("change", paint);
new ResizeObserver(resize).observe(stage);
resize();
home();
paint();

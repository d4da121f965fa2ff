// The libraries that draw, loaded when a view first needs them.
const loading = new Map();

/// Loads `chart` (the global `Chart`) or `three` (the global `THREE`, with OrbitControls).
export function library(name) {
  if (!loading.has(name)) loading.set(name, load(`/libraries/${name}.js`, name));
  return loading.get(name);
}

function load(address, name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(name === "chart" ? globalThis.Chart : globalThis.THREE);
    script.onerror = () => {
      loading.delete(name);
      const error = new Error(`The library ${name}.js could not be loaded.`);
      error.code = "unreachable";
      error.advice = "It was not on the machine that built this program, or the program has ended.";
      reject(error);
    };
    document.head.append(script);
  });
}

// Addresses of the page: `#/results?run=first&actual=3`. Each can be kept, sent, and opened again.

/// The address that the browser shows: `{ view, parameters }`, the parameters as an object of strings.
export function currentAddress() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  return { view: decoded(path), parameters: Object.fromEntries(new URLSearchParams(query)) };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

/// The text of an address. Parameters that are null, undefined or empty are left out.
export function addressOf(view, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") query.set(name, value);
  }
  const text = query.toString();
  return `#/${view}${text ? `?${text}` : ""}`;
}

/// Opens an address, as a click on a link would.
export function go(view, parameters = {}) {
  location.hash = addressOf(view, parameters);
}

/// Notes what a view shows in the address without opening the view again: `{ run: "first" }` is set, `{ run: null }` taken out.
/// With `asStep` the browser's back button returns to what was shown before, which opens the view again.
export function note(changes, { asStep = false } = {}) {
  const { view, parameters } = currentAddress();
  const next = addressOf(view, { ...parameters, ...changes });
  if (next === location.hash) return;
  try {
    history[asStep ? "pushState" : "replaceState"](null, "", next);
  } catch {
    // Browsers limit how often an address may change, as while a slider is dragged; what is shown matters more.
    return;
  }
  remember();
}

/// The address at which a view was last seen in this tab.
export const lastAddress = (view) => sessionStorage.getItem(`address:${view}`) ?? addressOf(view);

function remember() {
  const { view } = currentAddress();
  if (view) sessionStorage.setItem(`address:${view}`, location.hash);
  dispatchEvent(new Event("addressnoted"));
}

/// Calls `show` with the address now and whenever another one is opened, also by the browser's back button.
export function showing(show) {
  const open = () => {
    remember();
    show(currentAddress());
  };
  addEventListener("hashchange", open);
  open();
}

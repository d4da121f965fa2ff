// Puts the page together: the navigation above, and below it the view that the address names.
import { unreachable } from "/shell/api.js";
import { navigation } from "/shell/navigation.js";
import { showing } from "/shell/router.js";
import { showFault } from "/shell/faults.js";
import { views } from "/shell/views.js";

const place = document.getElementById("view");
const head = navigation(document.getElementById("head"));
let close = null;
let turn = 0;

async function show(address) {
  // Some steps of the history a view takes by itself, such as that from an open image back to all of them.
  if (close?.follows?.(address)) return;
  const mine = ++turn;
  close?.();
  close = null;
  const view = views.find((view) => view.name === address.view) ?? views[0];
  head.mark(view.name);
  document.title = `${view.title} · mlp studio`;
  place.replaceChildren();
  place.className = `view ${view.name}`;
  try {
    const module = await import(`/views/${view.name}.js`).catch(whyNot);
    // Another address may have been opened while the module was on its way.
    if (mine !== turn) return;
    close = module.open(place, address.parameters) ?? null;
  } catch (error) {
    if (mine === turn) showFault(place, error);
  }
}

/// A file of the page that cannot be had means that the program is gone; the browser's words for that help nobody.
function whyNot(error) {
  throw /module script|imported module/i.test(error.message) ? unreachable() : error;
}

showing(show);

// Draw a digit and see how it is read.
import { h } from "/shell/elements.js";

/// Opens the view.
export function open(place) {
  place.append(h("h1", {}, "Draw a digit"));
}

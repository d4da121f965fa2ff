// Backpropagation, number by number.
import { h } from "/shell/elements.js";

/// Opens the view.
export function open(place) {
  place.append(h("h1", {}, "Understand"));
}

// What went wrong, shown where it happened.
import { button, h } from "/shell/elements.js";
import { awaitReturn } from "/shell/returning.js";

/// A box that says what went wrong and what to do.
export function faultBox(error) {
  const advice = error.advice ? h("p", { className: "advice" }, error.advice) : null;
  const isAway = error.code === "unreachable";
  if (isAway) awaitReturn(() => document.querySelector(".fault.away") !== null);
  const again = isAway ? button("Load the page again", () => location.reload(), { className: "small" }) : null;
  const words = h("p", {}, h("strong", {}, "⚠ "), sentence(error.message ?? String(error)));
  return h("div", { className: `fault${isAway ? " away" : ""}`, role: "alert" }, words, advice, again);
}

/// What is wrong may be the beginning of a line elsewhere, such as “the picture: …”.
const sentence = (text) => text.replace(/^the /, "The ");

/// Shows an error at a place, instead of one that was shown there before. Requests that were given up are no errors.
export function showFault(place, error) {
  if (error?.name === "AbortError") return;
  clearFault(place);
  place.append(faultBox(error));
}

/// Takes away the error that is shown at a place.
export const clearFault = (place) => place.querySelectorAll(":scope > .fault").forEach((box) => box.remove());

/// Does something that may fail; what went wrong is shown at the place. The value, or undefined after an error.
export async function attempt(place, work) {
  try {
    const value = await work();
    clearFault(place);
    return value;
  } catch (error) {
    showFault(place, error);
    return undefined;
  }
}

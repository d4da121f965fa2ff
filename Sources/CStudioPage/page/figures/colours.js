// Colours that are told apart by everyone (Okabe and Ito, "Color Universal Design", 2008), also in greyscale by their marks.

/// For series and classes, in this order; readable on light and on dark paper.
export const palette = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a6d00", "#7a5bc4", "#6b7680", "#b0413e"];

/// The colour of a series by its position.
export const colourAt = (index) => palette[index % palette.length];

/// The two ends of signed values, as red, green and blue: negative is blue, positive orange, and zero is the paper.
export const negative = [47, 134, 208];
export const positive = [224, 115, 0];

/// A colour of the page's style, such as `--ink`, as it is now.
export const pageColour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/// Calls `work` when the system turns to dark or light; the function that is returned ends that.
export function whenThemeTurns(work) {
  const query = matchMedia("(prefers-color-scheme: dark)");
  query.addEventListener("change", work);
  return () => query.removeEventListener("change", work);
}

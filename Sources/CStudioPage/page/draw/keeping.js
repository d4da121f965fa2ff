// What is on the pad, kept in this tab so that a reload loses nothing.
const KEY = "drawing";

/// `{ strokes, picture, truth }` as last kept: points in lists, a picture as `{ name, address }` with a data address, a class's name.
export function kept() {
  try {
    const { strokes = [], picture = null, truth = null } = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    return { strokes, picture, truth };
  } catch {
    return { strokes: [], picture: null, truth: null };
  }
}

/// Keeps it. A picture that is too large for the tab's store is not kept, the rest is.
export function keep({ strokes, picture, truth }) {
  const rounded = strokes.map((points) => points.map((point) => point.map((value) => Math.round(value * 10) / 10)));
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ strokes: rounded, picture, truth }));
  } catch {
    sessionStorage.setItem(KEY, JSON.stringify({ strokes: rounded, picture: null, truth }));
  }
}

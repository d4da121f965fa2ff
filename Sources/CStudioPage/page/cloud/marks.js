// How the points of a class are drawn: a colour on light and on dark ground that people of any colour vision can tell apart
// (M. Okabe and K. Ito, 2008, and three more), and a shape.
const LIGHT = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#990000", "#0000cc", "#660066"];
const DARK = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#ffffff", "#00ffcc", "#9966ff", "#f0e442"];

// Disc, square, triangle, diamond and cross, as paths in a square of 24 × 24.
const SHAPES = [
  "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", "M3.5 3.5h17v17h-17z", "M12 2L23 21.5H1z",
  "M12 0.5L23.5 12L12 23.5L0.5 12z", "M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z",
];

export const darkness = matchMedia("(prefers-color-scheme: dark)");

/// The colour of a class on the ground that the page has now.
export const colourOf = (label) => (darkness.matches ? DARK : LIGHT)[label % LIGHT.length];

/// The colour of a class on white paper, where drawings are saved.
export const colourOnPaper = (label) => LIGHT[label % LIGHT.length];

/// The shape of a class; the second ten classes have the colours of the first in other shapes.
export const shapeOf = (label) => SHAPES[(label + Math.floor(label / LIGHT.length)) % SHAPES.length];

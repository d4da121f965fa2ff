// The views of the page, in the order of their tabs.
export const views = [
  { name: "draw", title: "Draw" },
  { name: "train", title: "Train" },
  { name: "look", title: "Look" },
  { name: "results", title: "Results" },
  { name: "understand", title: "Understand" },
];

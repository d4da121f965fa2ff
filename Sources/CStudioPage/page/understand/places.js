// Where the units, weights and fields of the 2-2-2 network stand in its drawing of 760 × 440.

export const WIDTH = 760;
export const HEIGHT = 440;
export const RADIUS = 50;

const [top, bottom] = [95, 285];
const [inputs, hiddens, outputs, targets] = [60, 320, 560, 705];

export const nodes = {
  i1: [inputs, top], i2: [inputs, bottom], h1: [hiddens, top], h2: [hiddens, bottom], o1: [outputs, top], o2: [outputs, bottom],
  t1: [targets, top], t2: [targets, bottom], b1: [200, 405], b2: [445, 405],
};

/// The lines: where from, where to, and how far along its field stands.
export const edges = {
  w1: ["i1", "h1", 0.42], w2: ["i2", "h1", 0.3], w3: ["i1", "h2", 0.3], w4: ["i2", "h2", 0.42],
  w5: ["h1", "o1", 0.47], w6: ["h2", "o1", 0.36], w7: ["h1", "o2", 0.36], w8: ["h2", "o2", 0.47],
  b1h1: ["b1", "h1"], b1h2: ["b1", "h2"], b2o1: ["b2", "o1"], b2o2: ["b2", "o2"], t1: ["o1", "t1"], t2: ["o2", "t2"],
};

/// The middle of a field.
export function placeOf(name) {
  if (!edges[name]?.[2]) return nodes[name];
  const [from, to, share] = edges[name];
  return [0, 1].map((axis) => nodes[from][axis] + share * (nodes[to][axis] - nodes[from][axis]));
}

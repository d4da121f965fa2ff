// The numbers that the worked example is given: those of the published example, or the user's.

/// The fields in the order in which an address lists them, with the published numbers.
export const fields = [
  ["i1", "input i1", 0.05], ["i2", "input i2", 0.1],
  ["w1", "weight w1, from i1 to h1", 0.15], ["w2", "weight w2, from i2 to h1", 0.2],
  ["w3", "weight w3, from i1 to h2", 0.25], ["w4", "weight w4, from i2 to h2", 0.3],
  ["b1", "bias b1, of the hidden units", 0.35],
  ["w5", "weight w5, from h1 to o1", 0.4], ["w6", "weight w6, from h2 to o1", 0.45],
  ["w7", "weight w7, from h1 to o2", 0.5], ["w8", "weight w8, from h2 to o2", 0.55],
  ["b2", "bias b2, of the output units", 0.6],
  ["t1", "target of o1", 0.01], ["t2", "target of o2", 0.99],
  ["eta", "learning rate η", 0.5],
].map(([name, label, published]) => ({ name, label, published }));

/// The published numbers, by name.
export const published = () => Object.fromEntries(fields.map(({ name, published }) => [name, published]));

export const isPublished = (given) => fields.every(({ name, published }) => given[name] === published);

/// The numbers of an address; where it has none or none that can be read, the published.
export function givenOf(text) {
  const numbers = (text ?? "").split(",").map(Number);
  return numbers.length === fields.length && numbers.every(Number.isFinite)
    ? Object.fromEntries(fields.map(({ name }, index) => [name, numbers[index]]))
    : published();
}

/// The numbers for an address; null for the published.
export const textOf = (given) => (isPublished(given) ? null : fields.map(({ name }) => given[name]).join(","));

/// The question to the interface.
export const questionOf = (given) => ({
  inputs: [given.i1, given.i2],
  hidden: { weights: [[given.w1, given.w2], [given.w3, given.w4]], biases: [given.b1, given.b1] },
  output: { weights: [[given.w5, given.w6], [given.w7, given.w8]], biases: [given.b2, given.b2] },
  targets: [given.t1, given.t2],
  learning_rate: given.eta,
});

/// The numbers after the update of an answer: the weights have moved, all else stays.
export function movedBy(given, { updated }) {
  const weights = [...updated.hidden.weights.flat(), ...updated.output.weights.flat()];
  return { ...given, ...Object.fromEntries(weights.map((weight, index) => [`w${index + 1}`, weight])) };
}

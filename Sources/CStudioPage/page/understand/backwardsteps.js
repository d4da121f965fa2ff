// The steps of the worked example from the error back to every weight, by the chain rule.
import { h } from "/shell/elements.js";
import { isPublished } from "/understand/given.js";
import { factor, line, nine, plain, result } from "/understand/formula.js";

/// All weights with where they lead from and to; `at` is their place in the interface's arrays.
const weights = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => {
  const isOutput = number > 4;
  const [unit, source] = [Math.floor(((number - 1) % 4) / 2), (number - 1) % 2];
  return {
    number, isOutput, unit, source, name: `w_${number}`, layer: isOutput ? "output" : "hidden",
    to: `${isOutput ? "o" : "h"}${unit + 1}`, from: `${isOutput ? "h" : "i"}${source + 1}`,
  };
});

const nines = (number) => factor(number, nine);

/// ∂E/∂w of a weight into an output: three factors, one for each thing that lies between the weight and the error.
function outputStep(weight, given, answer) {
  const { unit, source, to, name } = weight;
  const terms = answer.terms.output;
  const [error, slope, input] = [terms.d_error_d_out[unit], terms.d_out_d_net[unit], answer.hidden.out[source]];
  const out = nine(answer.output.out[unit]);
  return {
    ...common(weight),
    text: `How much does the error change with ${name.replace("_", "")}? It acts through the net input of ${to} and its output, so three derivatives are multiplied.`,
    nodes: [to, weight.from, `t${unit + 1}`], edges: [`w${weight.number}`, `t${unit + 1}`],
    lines: () => [
      line([`:E_total/${name}`, "=", `:E_total/out_${to}`, "·", `:out_${to}/net_${to}`, "·", `:net_${to}/${name}`]),
      line([`:E_total/out_${to}`, "=", `:out_${to}`, "−", `:t_${unit + 1}`, "=", `${out} − ${factor(given[`t${unit + 1}`])}`, "=", result(`dE/dout_${to}`, error)]),
      line([`:out_${to}/net_${to}`, "=", `:out_${to}`, "(1 −", `:out_${to}`, ")", "=", `${out} · (1 − ${out})`, "=", result(`dout_${to}/dnet_${to}`, slope)]),
      line([`:net_${to}/${name}`, "=", `:out_${weight.from}`, "=", result(`dnet_${to}/dw${weight.number}`, input)]),
      total(weight, answer, [error, slope, input]),
    ],
  };
}

/// ∂E/∂w of a weight into a hidden unit, which acts on both outputs.
function hiddenStep(weight, given, answer) {
  const { unit, source, to, from, name } = weight;
  const { hidden, output } = answer.terms;
  const onward = [5 + unit, 7 + unit];
  const [gathered, slope, input] = [hidden.d_error_d_out[unit], hidden.d_out_d_net[unit], given[`i${source + 1}`]];
  const out = nine(answer.hidden.out[unit]);
  return {
    ...common(weight),
    text: `${name.replace("_", "")} acts on the output of ${to}, and that on both o1 and o2: what it does to the two errors is added.`,
    nodes: [from, to, "o1", "o2"], edges: [`w${weight.number}`, ...onward.map((number) => `w${number}`)],
    lines: () => [
      line([`:E_total/${name}`, "=", `:E_total/out_${to}`, "·", `:out_${to}/net_${to}`, "·", `:net_${to}/${name}`]),
      line([`:E_total/out_${to}`, "=", ...onward.flatMap((number, o) => [o ? "+" : "", `:E_o${o + 1}/net_o${o + 1}`, "·", `:w_${number}`])]),
      line(["=", onward.map((number, o) => `${nines(output.d_error_d_net[o])} · ${factor(given[`w${number}`])}`).join(" + "), "=", result(`dE/dout_${to}`, gathered)]),
      line([`:out_${to}/net_${to}`, "=", `:out_${to}`, "(1 −", `:out_${to}`, ")", "=", `${out} · (1 − ${out})`, "=", result(`dout_${to}/dnet_${to}`, slope)]),
      line([`:net_${to}/${name}`, "=", `:i_${source + 1}`, "=", result(`dnet_${to}/dw${weight.number}`, input)]),
      total(weight, answer, [gathered, slope, input]),
    ],
  };
}

const common = ({ number, name }) => ({
  part: number > 4 ? "Back to the output weights" : "Back to the hidden weights",
  title: `Derivative: ∂E/∂${name.replace("_", "")}`,
  shows: [`dw${number}`],
  isBackward: true,
});

const gradientOf = ({ layer, unit, source }, answer) => answer.gradients[layer].weights[unit][source];

const total = (weight, answer, factors) =>
  line([`:E_total/${weight.name}`, "=", factors.map(nines).join(" · "), "=", result(`dE/dw${weight.number}`, gradientOf(weight, answer))], "result");

function updateStep(given, answer) {
  return {
    part: "Update",
    title: "Update: one step downhill",
    text: "Every weight moves against its derivative, by the learning rate. All derivatives were taken before any weight moved; the biases stay, as in the published example.",
    nodes: [], edges: weights.map(({ number }) => `w${number}`), shows: ["update"],
    lines: () => weights.map((weight) => {
      const number = weight.number;
      const moved = answer.updated[weight.layer].weights[weight.unit][weight.source];
      return line([`:${weight.name}`, "⁺ =", `:${weight.name}`, "− η", `:E_total/${weight.name}`, "=", `${plain(given[`w${number}`])} − ${plain(given.eta)} · ${nines(gradientOf(weight, answer))}`, "=", result(`w${number}+`, moved)]);
    }),
  };
}

// What is printed elsewhere was found by computing the step in that other order, too.
const ELSEWHERE =
  "The published slides do not print this number. Elsewhere the same example is printed with 0.291027924: that comes out when the output weights are moved before the derivatives of the hidden weights are taken. Here all derivatives come first. The biases stay in both.";

function afterStep(given, answer) {
  return {
    part: "Update",
    title: "After: the error again",
    text: "The same inputs through the moved weights. Training is nothing but this, many times over.",
    nodes: ["o1", "o2"], edges: [], shows: ["after"],
    lines: () => [
      line([":E_total", "before =", result("E_total", answer.total_error)]),
      line([":E_total", "after =", result("E_total+", answer.total_error_after)], "result"),
      line(["Change:", result("change", answer.total_error_after - answer.total_error)]),
      ...(isPublished(given) ? [h("p", { className: "pale" }, ELSEWHERE)] : []),
    ],
  };
}

/// The steps from the first derivative to the error after the update: the weights into the outputs come first.
export const backwardSteps = (given, answer) => [
  ...weights.filter(({ isOutput }) => isOutput).map((weight) => outputStep(weight, given, answer)),
  ...weights.filter(({ isOutput }) => !isOutput).map((weight) => hiddenStep(weight, given, answer)),
  updateStep(given, answer),
  afterStep(given, answer),
];

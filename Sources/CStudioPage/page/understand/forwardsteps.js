// The steps of the worked example from the inputs to the error.
import { factor, line, nine, plain, result } from "/understand/formula.js";

/// What a unit computes: its weights' and its inputs' names and numbers, and the answer's net input and output.
function unitStep(unit, weights, sources, bias, { net, out }) {
  const products = weights.map(([, weight], index) => `${factor(weight)} · ${factor(sources[index][1])}`);
  const names = weights.flatMap(([name], index) => [`:${name}`, "·", `:${sources[index][0]}`, "+"]);
  return {
    part: "Forward",
    title: `Forward: unit ${unit}`,
    text: `The unit ${unit} weighs what comes in, adds its bias and squashes the sum into 0…1.`,
    nodes: [unit, ...sources.map(([name]) => name.replace("out_", "").replace("_", ""))],
    edges: [...weights.map(([name]) => name.replace("_", "")), `${bias[0].replace("_", "")}${unit}`],
    shows: [unit],
    lines: () => [
      line([`:net_${unit}`, "=", ...names, `:${bias[0]}`]),
      line(["=", products.join(" + "), "+", factor(bias[1])]),
      line(["=", result(`net_${unit}`, net)], "result"),
      line([`:out_${unit}`, "=", "1 / (1 + e", sup(`:net_${unit}`), ")", "=", result(`out_${unit}`, out)], "result"),
    ],
  };
}

function sup(name) {
  const element = document.createElement("sup");
  element.append("−", line([name]).firstChild);
  return element;
}

/// The steps of the forward pass and of the error.
export function forwardSteps(given, { hidden, output, errors, total_error }) {
  const inputs = [["i_1", given.i1], ["i_2", given.i2]];
  const activations = [["out_h1", hidden.out[0]], ["out_h2", hidden.out[1]]];
  const weight = (number) => [`w_${number}`, given[`w${number}`]];
  const at = (layer, index) => ({ net: layer.net[index], out: layer.out[index] });
  return [
    unitStep("h1", [weight(1), weight(2)], inputs, ["b_1", given.b1], at(hidden, 0)),
    unitStep("h2", [weight(3), weight(4)], inputs, ["b_1", given.b1], at(hidden, 1)),
    unitStep("o1", [weight(5), weight(6)], activations, ["b_2", given.b2], at(output, 0)),
    unitStep("o2", [weight(7), weight(8)], activations, ["b_2", given.b2], at(output, 1)),
    {
      part: "Error",
      title: "Error: how far off",
      text: "Each output is compared with its target. Half the square of the difference is its error; the sum is what training makes small.",
      nodes: ["o1", "o2", "t1", "t2"], edges: ["t1", "t2"], shows: ["error"],
      lines: () => [
        ...[0, 1].map((index) =>
          line([
            `:E_o${index + 1}`, "= ½ (", `:t_${index + 1}`, "−", `:out_o${index + 1}`, ")² =",
            `½ (${plain(given[`t${index + 1}`])} − ${nine(output.out[index])})²`, "=", result(`E_o${index + 1}`, errors[index]),
          ]),
        ),
        line([":E_total", "=", ":E_o1", "+", ":E_o2", "=", result("E_total", total_error)], "result"),
      ],
    },
  ];
}

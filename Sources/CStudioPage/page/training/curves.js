// The curves of a training: the loss of its steps, and cost and accuracy after each epoch.
import { chart } from "/figures/chart.js";
import { h } from "/shell/elements.js";

const MOST = 2000;
const BLUE = "#0072b2";
const ORANGE = "#d55e00";

/// `history(records)` shows all epochs, `epoch(record)` adds one; `losses(points)` adds steps, after `restart()` from the first.
export function curves(file) {
  const steps = chart({ title: "Loss of the steps", x: "step", y: "loss", file: `${file}-steps` });
  const cost = chart({ title: "Cost", x: "epoch", y: "cost", file: `${file}-cost` });
  const accuracy = chart({ title: "Accuracy", x: "epoch", y: "accuracy", percent: true, file: `${file}-accuracy` });
  let points = [];
  let records = [];

  function history(all) {
    records = all;
    const of = (key) => records.filter((record) => Number.isFinite(record[key])).map((record) => [record.epoch, record[key]]);
    cost.set(series(of("cost"), of("validation_cost")));
    accuracy.set(series(of("training_accuracy"), of("validation_accuracy")));
  }

  return {
    element: h("div", { className: "columns" }, [accuracy, cost, steps].map(({ element }) => h("div", { className: "card" }, element))),
    history,
    epoch: (record) => history([...records.filter(({ epoch }) => epoch < record.epoch), record]),
    restart: () => (points = []),
    losses(more) {
      points.push(...more);
      while (points.length > MOST) points = halved(points);
      steps.set([{ name: "loss", colour: BLUE, points }]);
    },
    close: () => [steps, cost, accuracy].forEach((one) => one.close()),
  };
}

/// Two curves that are told apart without colour, too.
const series = (training, validation) => [
  { name: "training", colour: BLUE, points: training },
  ...(validation.length ? [{ name: "validation", colour: ORANGE, dash: [6, 4], points: validation }] : []),
];

/// Half as many points: the means of neighbours.
export function halved(points) {
  const next = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [[x, y], [z, w]] = [points[index], points[index + 1]];
    next.push([(x + z) / 2, (y + w) / 2]);
  }
  if (points.length % 2) next.push(points.at(-1));
  return next;
}

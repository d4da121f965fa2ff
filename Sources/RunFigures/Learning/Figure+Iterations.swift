public import Plotting
public import Training

extension Figure {
  /// The loss as training goes on, step by step, over the accuracies after each epoch.
  ///
  /// - Parameters:
  ///   - iterations: The losses.
  ///   - history: The measurements after each epoch.
  ///   - lossLabel: What is taken for the loss.
  public static func lossAndAccuracy(
    _ iterations: IterationTable, _ history: [EpochRecord], lossLabel: String = "Loss"
  ) -> Figure {
    let steps = iterations.lines.first?.iteration ?? 1
    let loss = LineChart(
      title: "Loss per iteration" + (steps > 1 ? ", mean of \(steps) each" : ""),
      horizontal: Axis("Iteration", isWhole: true), vertical: Axis(lossLabel),
      series: [
        .init("loss", points: iterations.lines.map { .init(Double($0.iteration), $0.loss) })
      ])
    let accuracy = accuracyChart(
      title: "Accuracy per epoch",
      series(of: history, training: \.trainAccuracy, validation: \.validAccuracy))
    return Figure(panels: [.lines(loss), .lines(accuracy)], columns: 1)
  }
}

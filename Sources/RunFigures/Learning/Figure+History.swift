public import Plotting
public import Training

extension Figure {
  /// The cost after each epoch, on the training examples and, if they were measured, on those held out.
  ///
  /// - Parameters:
  ///   - history: The measurements.
  ///   - label: What is taken for the cost.
  ///   - isOfTrainingAlone: Whether the examples held out are left out: a cost that is a sum is small where examples are few.
  public static func cost(
    of history: [EpochRecord], label: String = "Cost", isOfTrainingAlone: Bool = false
  ) -> Figure {
    Figure(
      .lines(
        LineChart(
          title: "\(label) per epoch", horizontal: Axis("Epoch", isWhole: true),
          vertical: Axis(label),
          series: series(
            of: history, training: \.trainCost,
            validation: { isOfTrainingAlone ? nil : $0.validCost }))))
  }

  /// The accuracy after each epoch, on the training examples and, if they were measured, on those held out.
  public static func accuracy(of history: [EpochRecord]) -> Figure {
    Figure(
      .lines(
        accuracyChart(
          title: "Accuracy per epoch",
          series(of: history, training: \.trainAccuracy, validation: \.validAccuracy))))
  }

  /// Several ways to descend, or several runs, in one chart.
  ///
  /// - Parameters:
  ///   - title: What is compared.
  ///   - series: The cost of each as training goes on, under its name.
  ///   - horizontal: What training is counted in, such as “Epoch” or “Update”.
  ///   - vertical: What falls.
  public static func descents(
    title: String, _ series: [LineChart.Series], horizontal: String = "Epoch",
    vertical: String = "Cost"
  ) -> Figure {
    Figure(
      .lines(
        LineChart(
          title: title, horizontal: Axis(horizontal, isWhole: true), vertical: Axis(vertical),
          series: series)))
  }

  static func series(
    of history: [EpochRecord], training: (EpochRecord) -> Double,
    validation: (EpochRecord) -> Double?
  ) -> [LineChart.Series] {
    let held = history.compactMap { record in
      validation(record).map { LineChart.Point(Double(record.epoch), $0) }
    }
    let all = [
      LineChart.Series(
        "training", points: history.map { LineChart.Point(Double($0.epoch), training($0)) })
    ]
    return held.isEmpty ? all : all + [.init("validation", points: held)]
  }

  /// A chart of fractions as percentages, up to 100.
  static func accuracyChart(title: String, _ series: [LineChart.Series]) -> LineChart {
    let percentages = series.map { line in
      LineChart.Series(line.name, points: line.points.map { .init($0.x, $0.y * 100) })
    }
    let values = percentages.flatMap(\.points).map(\.y).filter(\.isFinite)
    return LineChart(
      title: title, horizontal: Axis("Epoch", isWhole: true),
      vertical: Axis(
        "Examples classified correctly (%)",
        lowest: min((values.min() ?? 0).rounded(.down), 99), highest: 100),
      series: percentages, legend: .bottom)
  }
}

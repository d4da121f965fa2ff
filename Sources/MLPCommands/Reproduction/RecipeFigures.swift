import NeuralNetworks
import Plotting
import Reproductions
import RunFigures
import Training

/// The figures that what came out of a recipe supports.
struct RecipeFigures {
  private let verdict: Verdict

  init(_ verdict: Verdict) { self.verdict = verdict }

  /// Each figure under its name, which its files get.
  var figures: [(name: String, figure: Figure)] {
    var figures: [(name: String, figure: Figure)] = []
    if !verdict.losses.isEmpty {
      figures.append(
        (
          "loss-and-accuracy",
          .lossAndAccuracy(
            IterationTable(losses: verdict.losses), verdict.history)
        ))
    } else if verdict.history.count > 1 {
      figures.append(("cost", .cost(of: verdict.history)))
      figures.append(("accuracy", .accuracy(of: verdict.history)))
    }
    if !verdict.curves.isEmpty { figures.append(("descents", descents)) }
    if let model = verdict.model { figures.append(("weights", .firstLayerWeights(of: model))) }
    return figures
  }

  /// The test examples in three dimensions, where the publication shows them so.
  var page: PointCloudPage? {
    get throws {
      try verdict.test.map {
        try .principalComponents(of: $0.dataset, from: "MNIST", predictions: $0.predictions)
      }
    }
  }

  private var descents: Figure {
    .descents(
      title: "Ways to descend",
      verdict.curves.map { curve in
        LineChart.Series(
          curve.method.name, points: curve.points.map { .init($0.epochs, $0.meanCost) })
      }, vertical: "J(w) / n")
  }
}

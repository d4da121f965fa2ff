import Foundation
public import NeuralNetworks
import Plotting
import RunFigures

/// Adaline of document 000's recap, and three ways to go down its gradient.
public struct AdalineRecap: Recipe {
  /// `adaline`.
  public static let name = "adaline"
  /// What is reproduced.
  public static let title =
    "Lecture slides, recap: Adaline, with batch, mini-batch and stochastic gradient descent"
  /// Any digits.
  public static let requirement = DataRequirement.anyDigits
  /// One piece.
  public static let length = RecipeLength.whole

  /// What the slides say, and what is done with it.
  public static let narration = """
    Adaline learns from φ(z) = z itself, before it is turned into a class. Its cost is the sum of squared errors,
    J(w) = ½ Σ (y - φ(z))², and after the entire training set has been seen, its weights go down the gradient:
    Δw = η Σ (y - φ(z)) x.

    On AND the cost falls to ½, that of the best straight line through the four points, w = (1, 1), b = -3/2. The digits
    0 and 1 follow for 20 epochs with η = 1e-6. The slides print the rule and no figures; where the data are the full
    MNIST, costs are compared with those of the same rule in NumPy.

    Then the section on convergence: the same gradient from all examples at once (batch), from 64 (mini-batch), from a
    single one (stochastic), each with a learning rate that suits it, for five epochs over the digits 0 and 1. Batch
    gradient descent falls smoothly and slowly, one update an epoch; the stochastic one falls at once and then trembles;
    mini-batches fall nearly as fast and hardly tremble.
    """

  /// J after some of the epochs on the digits 0 and 1 of the full MNIST, from `Scripts/fixtures/two_layer_net.py`.
  private static let referenceCosts = [1: "4475.54", 5: "1595.29", 10: "745.39", 20: "487.30"]

  /// The three ways of the comparison.
  public static let methods: [DescentMethod] = [
    .batch(learningRate: 2e-6), .miniBatch(of: 64, learningRate: 1e-4),
    .stochastic(learningRate: 1e-3),
  ]

  /// Creates the recipe.
  public init() {}

  /// Learns, then compares the methods.
  public func run(_ run: RecipeRun) throws -> Verdict {
    let data = try run.data(for: Self.self)
    let isFull = (try? DataRequirement.fullMNIST.check(data, for: Self.name)) != nil
    let pair = try DigitPair(0, 1, of: data, for: Self.name)
    var comparisons = [try learnTruthTable(run)]
    let tableLines = run.lines.count
    let costs = try learn(pair, run)
    let digitLines = run.lines.count
    if isFull {
      for (epoch, cost) in Self.referenceCosts.sorted(by: { $0.key < $1.key }) {
        comparisons.append(
          Comparison(
            "J after epoch \(epoch) (NumPy)", published: cost, found: Self.text(costs[epoch - 1])))
      }
    }
    comparisons.append(
      Comparison(
        "J falls in every epoch", published: "yes", found: Self.falls(costs) ? "yes" : "no",
        criterion: "in every epoch", isReproduced: Self.falls(costs)))
    let curves = try compareMethods(pair, run)
    comparisons.append(Self.speed(curves))
    return Verdict(
      lines: run.lines, comparisons: comparisons,
      story: [
        StoryStep("AND", "Four points, 200 epochs.", lines: run.lines[..<tableLines]),
        StoryStep(
          "Two kinds of digits", "The cost falls after each update, one an epoch.",
          lines: run.lines[tableLines..<digitLines],
          figures: [
            DigitPair.figure(pair.first, pair.second, of: data),
            StoryFigure(
              "cost", caption: "the cost after each epoch",
              .descents(
                title: "Adaline: \(pair.name)", [.init("J(w)", values: costs)], vertical: "J(w)")),
          ]),
        StoryStep(
          "Convergence in neural networks", "Three ways down the same slope.",
          lines: run.lines[digitLines...], figures: [Self.figure(of: curves)]),
      ])
  }

  private static func figure(of curves: [DescentCurve]) -> StoryFigure {
    StoryFigure(
      "descents", caption: "how the cost falls with each way to descend",
      .descents(
        title: "Ways to descend",
        curves.map { curve in
          LineChart.Series(
            curve.method.name, points: curve.points.map { .init($0.epochs, $0.meanCost) })
        }, vertical: "J(w) / n"))
  }

  private func learnTruthTable(_ run: RecipeRun) throws -> Comparison {
    let table = try TruthTable.and()
    var adaline = Adaline(features: 2)
    for _ in 0..<200 {
      try adaline.learn(table.examples, batch: 0..<table.examples.count, learningRate: 0.1)
    }
    let cost = String(format: "%.6f", try adaline.cost(of: table.examples))
    try run.report("AND | Epoch 200 | J(w): \(cost)")
    return Comparison("AND, J at its least", published: "0.500000", found: cost)
  }

  private func learn(_ pair: DigitPair, _ run: RecipeRun) throws -> [Double] {
    var adaline = Adaline(features: pair.training.featureCount)
    var costs: [Double] = []
    for epoch in 1...20 {
      try run.checkCancellation()
      try adaline.learn(pair.training, batch: 0..<pair.training.count, learningRate: 1e-6)
      costs.append(try adaline.cost(of: pair.training))
      try run.report("\(pair.name) | Epoch \(epoch) | J(w): \(Self.text(costs[epoch - 1]))")
    }
    let accuracy = try adaline.unit.accuracy(on: pair.test)
    try run.report(String(format: "%@: test accuracy %.2f%%", pair.name, accuracy * 100))
    return costs
  }

  private func compareMethods(_ pair: DigitPair, _ run: RecipeRun) throws -> [DescentCurve] {
    try Self.methods.map { method in
      try run.checkCancellation()
      let curve = try DescentCurve(
        method, on: pair.training, epochs: 5, pointsPerEpoch: 20, seed: 1)
      let last = curve.points[curve.points.count - 1]
      try run.report(
        String(
          format: "%@ | %d updates | J(w)/n: %.4f", method.name, last.updates, last.meanCost))
      return curve
    }
  }

  /// After the same five epochs, one update an epoch has come least far.
  private static func falls(_ costs: [Double]) -> Bool {
    zip(costs, costs.dropFirst()).allSatisfy(>)
  }

  private static func speed(_ curves: [DescentCurve]) -> Comparison {
    let last = curves.compactMap(\.points.last?.meanCost)
    return Comparison(
      "J(w)/n after five epochs", published: "batch is slowest",
      found: last.map { String(format: "%.4f", $0) }.joined(separator: ", "),
      criterion: "batch, mini-batch, stochastic",
      isReproduced: last.count == 3 && last[0] > max(last[1], last[2]))
  }

  private static func text(_ cost: Double) -> String { String(format: "%.2f", cost) }
}

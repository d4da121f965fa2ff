import Foundation
import NeuralNetworks

/// The perceptron of document 000's recap, on four points and on two pairs of digits.
public struct PerceptronRecap: Recipe {
  /// `perceptron`.
  public static let name = "perceptron"
  /// What is reproduced.
  public static let title =
    "Lecture slides, recap: the perceptron's update rule on AND, XOR and pairs of digits"
  /// Any digits.
  public static let requirement = DataRequirement.anyDigits
  /// One piece.
  public static let length = RecipeLength.whole

  /// What the slides say, and what is done with it.
  public static let narration = """
    A perceptron computes z = w·x + b and predicts ŷ = 1 where z ≥ 0, else -1. After each training sample it changes its
    weights by Δw = η (y - ŷ) x: not at all if the sample was right, by ±2ηx if it was wrong. Weights start at zero, so
    η (here ½) only scales them.

    If a plane separates the two classes, the errors of an epoch reach zero, after which nothing changes any more: AND
    of two inputs, and the digits 0 and 1. If none does, they never reach zero: XOR, which needs a hidden layer, and the
    digits 3 and 8, each for ten epochs here. The slides print the rule and no figures; where the data are the full
    MNIST, errors are compared with those of the same rule in NumPy.
    """

  /// The errors of each epoch on the full MNIST, from `Scripts/fixtures/two_layer_net.py`.
  private static let referenceErrors = [
    "0 or 1": [48, 23, 20, 9, 11, 6, 0],
    "3 or 8": [761, 632, 573, 555, 574, 566, 563, 532, 529, 519],
  ]

  /// Creates the recipe.
  public init() {}

  /// Learns each set of examples.
  public func run(_ run: RecipeRun) throws -> Verdict {
    let data = try run.data(for: Self.self)
    let isFull = (try? DataRequirement.fullMNIST.check(data, for: Self.name)) != nil
    var comparisons: [Comparison] = []
    var tables = StoryOfErrors()
    for (table, epochs) in [(try TruthTable.and(), 20), (try TruthTable.exclusiveOr(), 10)] {
      var perceptron = Perceptron(features: 2)
      let errors = try perceptron.fit(table.examples, learningRate: 0.5, epochs: epochs)
      try Self.report(errors, of: table.name, to: run)
      comparisons.append(
        Self.convergence(of: table.name, errors, isSeparable: table.name == "AND"))
      tables.add(errors, of: table.name, showing: try table.lines(for: perceptron.unit))
    }
    let tableLines = run.lines.count
    var digits = StoryOfErrors()
    for (first, second, epochs) in [(UInt8(0), UInt8(1), 100), (3, 8, 10)] {
      try run.checkCancellation()
      let pair = try DigitPair(first, second, of: data, for: Self.name)
      var perceptron = Perceptron(features: pair.training.featureCount)
      let errors = try perceptron.fit(pair.training, learningRate: 0.5, epochs: epochs)
      try Self.report(errors, of: pair.name, to: run)
      let accuracy = try perceptron.unit.accuracy(on: pair.test)
      try run.report(String(format: "%@: test accuracy %.2f%%", pair.name, accuracy * 100))
      if first == 0 {
        comparisons.append(Self.convergence(of: pair.name, errors, isSeparable: true))
      }
      if isFull, let reference = Self.referenceErrors[pair.name] {
        comparisons.append(
          Comparison(
            "\(pair.name), errors per epoch (NumPy)", published: Self.list(reference),
            found: Self.list(errors)))
      }
      digits.add(errors, of: pair.name)
    }
    return Verdict(
      lines: run.lines, comparisons: comparisons,
      story: [
        StoryStep(
          "Four points",
          "The inputs x of a logical function, its value y, and z and ŷ of the perceptron after its last epoch.",
          lines: tables.examples),
        StoryStep(
          "AND and XOR", "Errors while the four points are gone through again and again.",
          lines: run.lines[..<tableLines], figures: [tables.figure("errors-and-xor")]),
        StoryStep(
          "Two kinds of digits", "The classes: the first training images of each.",
          figures: [DigitPair.figure(0, 1, of: data), DigitPair.figure(3, 8, of: data)]),
        StoryStep(
          "Digits, learned", "The same rule on images of 784 pixels.",
          lines: run.lines[tableLines...], figures: [digits.figure("errors-digits")]),
      ])
  }

  private static func convergence(
    of name: String, _ errors: [Int], isSeparable: Bool
  ) -> Comparison {
    let converged = errors.last == 0
    return Comparison(
      "\(name), convergence", published: isSeparable ? "separable: it converges" : "it cannot",
      found: converged
        ? "no errors in epoch \(errors.count)" : "errors in all \(errors.count) epochs",
      criterion: "as the theorem says", isReproduced: converged == isSeparable)
  }

  private static func report(_ errors: [Int], of name: String, to run: RecipeRun) throws {
    for (epoch, count) in errors.enumerated() {
      try run.report("\(name) | Epoch \(epoch + 1) | Errors: \(count)")
    }
  }

  private static func list(_ errors: [Int]) -> String {
    errors.map(String.init).joined(separator: " ")
  }
}

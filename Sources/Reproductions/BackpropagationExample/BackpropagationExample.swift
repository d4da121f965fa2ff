import Foundation
public import LinearAlgebra
public import NeuralNetworks

/// The worked example of document 000: one step of backpropagation through a 2-2-2 network, every number on paper.
public struct BackpropagationExample: Recipe {
  /// `backprop-example`.
  public static let name = "backprop-example"
  /// What is reproduced.
  public static let title =
    "The slides' worked example: one step of backpropagation in a 2-2-2 network, to nine decimals"
  /// None.
  public static let requirement = DataRequirement.none
  /// One step.
  public static let length = RecipeLength.whole

  /// What the example does and why.
  public static let narration = """
    Two inputs i, two hidden units h and two outputs o, all units with the sigmoid out = 1 / (1 + e⁻ⁿᵉᵗ).
      i₁ = 0.05, i₂ = 0.10    targets 0.01, 0.99    η = 0.5
      into h₁: w₁ = 0.15, w₂ = 0.20    into h₂: w₃ = 0.25, w₄ = 0.30    b₁ = 0.35
      into o₁: w₅ = 0.40, w₆ = 0.45    into o₂: w₇ = 0.50, w₈ = 0.55    b₂ = 0.60

    Forward, net = Σ w·in + b for each unit. The error is E = Σ ½ (target − out)².
    Backward, the node delta of an output is δₒ = ∂E/∂netₒ = −(targetₒ − outₒ) · outₒ (1 − outₒ), and that of a hidden unit
    gathers what it did to both outputs: δₕ = (Σₒ δₒ wₕₒ) · outₕ (1 − outₕ). A weight's gradient is the δ it leads to times
    what comes in, as in ∂E/∂w₅ = δₒ₁ out_h1, and w⁺ = w − η ∂E/∂w. All gradients are taken before any weight is changed;
    the biases stay as they are.
    """

  /// The example's network.
  public static func network() throws -> Network<Double> {
    try BackpropagationNumbers.published.network()
  }

  static let inputs = BackpropagationNumbers.published.inputBatch
  static let targets = BackpropagationNumbers.published.targetBatch
  static let objective = Objective(loss: .halfSquaredError, reduction: .sum)

  /// What the slides print, with the zeros that they leave out at the end.
  package static let published: KeyValuePairs = [
    "net_h1": "0.377500000", "out_h1": "0.593269992", "out_h2": "0.596884378",
    "net_o1": "1.105905967", "out_o1": "0.751365070", "out_o2": "0.772928465",
    "E_o1": "0.274811083", "E_o2": "0.023560026", "E_total": "0.298371109",
    "dE/dw5": "0.082167041", "w5+": "0.358916480",
  ]

  /// Creates the recipe.
  public init() {}

  /// Computes every number of the example.
  public func run(_ run: RecipeRun) throws -> Verdict {
    let step = try BackpropagationStep()
    for value in step.values { try run.report("\(value.name) = \(Self.text(value.number))") }
    let comparisons = Self.published.map { name, published in
      let found = step.values.first { $0.name == name }.map { Self.text($0.number) }
      return Comparison(name, published: published, found: found ?? "nothing")
    }
    let turn = run.lines.firstIndex { $0.hasPrefix("delta") } ?? run.lines.endIndex
    return Verdict(
      lines: run.lines, comparisons: comparisons, errata: [try Self.textbookDelta(step)],
      story: [
        StoryStep(
          "Feedforward", "From the inputs to the outputs, and their errors.",
          lines: run.lines[..<turn]),
        StoryStep(
          "Backpropagation",
          "From the error back to every weight: node deltas, gradients, the moved weights, and the error after the step.",
          lines: run.lines[turn...]),
      ])
  }

  /// Nine decimals, as the slides have them.
  package static func text(_ number: Double) -> String { String(format: "%.9f", number) }
}

import Datasets
import LinearAlgebra
import NeuralNetworks

/// The options that decide the shape of a network.
struct NetworkOptions: ArgumentGroup {
  static let title = "Network"

  @Option(placeholder: "widths", help: "Units of each hidden layer, as in 300,100; or 'none'.")
  var hidden = HiddenWidths([100])
  @Option(placeholder: "function", help: "The activation of the hidden layers.")
  var activation = Activation.relu
  @Option(
    placeholder: "loss",
    help: """
      The loss. It decides the output layer: softmax for softmax-cross-entropy, sigmoid for the others.
      """)
  var loss = LossChoice.softmaxCrossEntropy
  @Option(
    placeholder: "rule",
    help: """
      How weights are drawn: he-normal, he-uniform, glorot-normal, glorot-uniform, inputs-uniform (±1/√inputs), \
      normal:0.1 (standard deviation) or uniform:0.1 (limit). Default: he-normal into relu, glorot-uniform elsewhere.
      """)
  var initializer: InitializerChoice?
  @Option(placeholder: "bits", help: "The width of the numbers.") var precision = Precision.float32

  /// The network for the examples of a dataset.
  func architecture(for dataset: Dataset) -> NetworkArchitecture {
    .classifier(
      inputs: dataset.featureCount, hidden: hidden.widths, activation: activation,
      classes: dataset.classCount, output: loss.outputActivation,
      initializer: initializer?.initializer)
  }

  /// Whether nothing was asked for.
  var isDefault: Bool {
    let standard = NetworkOptions()
    return hidden == standard.hidden && activation == standard.activation && loss == standard.loss
      && initializer == nil && precision == standard.precision
  }
}

extension Activation: ExpressibleByArgument {}
extension Precision: ExpressibleByArgument {}

/// The widths of hidden layers as they are typed: `300,100` or `none`.
struct HiddenWidths: ExpressibleByArgument, Equatable {
  let widths: [Int]

  init(_ widths: [Int]) { self.widths = widths }

  init?(argument: String) {
    if argument == "none" {
      widths = []
    } else {
      guard let widths = [Int](argument: argument),
        widths.allSatisfy({ (1...1_000_000).contains($0) })
      else { return nil }
      self.widths = widths
    }
  }

  static var argumentExpectation: String {
    "widths between 1 and 1000000 separated by commas, as in 300,100, or 'none'"
  }

  var argumentText: String { widths.isEmpty ? "none" : widths.argumentText }
}

/// The losses, as words of the command line, with the output layers they go with.
enum LossChoice: String, CaseIterable, ExpressibleByArgument {
  case softmaxCrossEntropy = "softmax-cross-entropy"
  case binaryCrossEntropy = "binary-cross-entropy"
  case squaredError = "squared-error"
  case halfSquaredError = "half-squared-error"

  var loss: Loss {
    switch self {
    case .softmaxCrossEntropy: .softmaxCrossEntropy
    case .binaryCrossEntropy: .binaryCrossEntropy
    case .squaredError: .squaredError
    case .halfSquaredError: .halfSquaredError
    }
  }

  var outputActivation: Activation { loss.requiredOutputActivation ?? .sigmoid }
}

/// An initialiser as it is typed: `he-normal`, `normal:0.1`.
struct InitializerChoice: ExpressibleByArgument {
  let initializer: Initializer
  let argumentText: String

  private static let named: [(name: String, distribution: Initializer.Distribution)] = [
    ("he-normal", .heNormal), ("he-uniform", .heUniform), ("glorot-normal", .glorotNormal),
    ("glorot-uniform", .glorotUniform), ("inputs-uniform", .uniformByInputs),
  ]

  init?(argument: String) {
    argumentText = argument
    if let known = Self.named.first(where: { $0.name == argument }) {
      initializer = Initializer(known.distribution)
      return
    }
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let spread = Double(argument: String(parts[1])), spread >= 0 else {
      return nil
    }
    switch parts[0] {
    case "normal": initializer = Initializer(.normal(standardDeviation: spread))
    case "uniform": initializer = Initializer(.uniform(limit: spread))
    default: return nil
    }
  }

  static var argumentExpectation: String {
    (named.map(\.name) + ["normal:<deviation>", "uniform:<limit>"]).joined(separator: ", ")
  }
}

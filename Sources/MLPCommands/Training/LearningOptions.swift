import Datasets
import NeuralNetworks
import Training

/// The options that decide how a network learns.
struct LearningOptions: ArgumentGroup {
  static let title = "Learning"

  @Option(placeholder: "n", help: "Passes over the training set.", validation: .atLeast(1))
  var epochs = 10
  @Option(placeholder: "n", help: "Examples in a mini-batch.", validation: .atLeast(1))
  var batchSize = 32
  @Option(placeholder: "rate", help: "The learning rate.", validation: .greaterThan(0))
  var learningRate = 0.05
  @Option(
    placeholder: "factor", help: "Multiply the learning rate by this after each epoch.",
    validation: .greaterThan(0))
  var learningRateDecay = 1.0
  @Option(
    placeholder: "strength", help: "The L2 penalty on the weights.", validation: .atLeast(0))
  var l2 = 0.0
  @Option(
    placeholder: "reduction", help: "How the losses of a batch become its cost, and its gradient.")
  var reduction = ReductionChoice.mean
  @Option(
    placeholder: "scaling",
    help: """
      How bytes become inputs: mean 0 and deviation 1 (standard), 0 to 1 (unit), -1 to 1 (symmetric), as they are (raw), \
      less the mean image (centered).
      """)
  var scaling = ScalingChoice.standard
  @Option(
    placeholder: "size", help: "Training examples to hold out: a count or a share; 0 for none.")
  var validation = CountOrFraction.fraction(0.1)
  @Option(
    placeholder: "method",
    help: "Which examples are held out: drawn from each class, or the first or last of the file.")
  var validationSplit = SplitChoice.stratified
  @Option(placeholder: "n", help: "Decides the weights, the split and the order of examples.")
  var seed: UInt32 = 1

  /// The configuration to train a network on the examples of a dataset.
  func configuration(
    architecture: NetworkArchitecture, network: NetworkOptions, dataset: Dataset
  ) -> TrainingConfiguration {
    var configuration = TrainingConfiguration(
      architecture: architecture,
      objective: Objective(
        loss: network.loss.loss, reduction: reduction.reduction, penalty: L2Penalty(strength: l2)),
      learningRate: learningRateDecay == 1
        ? .constant(rate: learningRate)
        : .exponential(initial: learningRate, decay: learningRateDecay),
      epochs: epochs, batchSize: batchSize, preprocessing: scaling.preprocessing(for: dataset),
      validation: validation.size.map { validationSplit.split($0, seed: seed) })
    configuration.precision = network.precision
    configuration.seed = seed
    return configuration
  }

  /// Whether nothing was asked for.
  var isDefault: Bool {
    let standard = LearningOptions()
    return epochs == standard.epochs && batchSize == standard.batchSize
      && learningRate == standard.learningRate
      && learningRateDecay == standard.learningRateDecay && l2 == standard.l2
      && reduction == standard.reduction && scaling == standard.scaling
      && validation == standard.validation && validationSplit == standard.validationSplit
      && seed == standard.seed
  }
}

/// The reductions, as words of the command line.
enum ReductionChoice: String, CaseIterable, ExpressibleByArgument {
  case sum
  case mean
  case meanOverOutputs = "mean-over-outputs"

  var reduction: Reduction {
    switch self {
    case .sum: .sum
    case .mean: .mean
    case .meanOverOutputs: .meanOverOutputs
    }
  }
}

/// The ways from bytes to inputs, as words of the command line.
enum ScalingChoice: String, CaseIterable, ExpressibleByArgument {
  case standard
  case unit
  case symmetric
  case raw
  case centered

  func preprocessing(for dataset: Dataset) -> Preprocessing {
    switch self {
    case .standard: .standardizing(dataset)
    case .unit: .unit
    case .symmetric: .symmetric
    case .raw: .raw
    case .centered: .centering(dataset)
    }
  }
}

/// The ways to hold out examples, as words of the command line.
enum SplitChoice: String, CaseIterable, ExpressibleByArgument {
  case stratified
  case first
  case last

  func split(_ size: HeldOutSize, seed: UInt32) -> DataSplit {
    switch self {
    case .stratified: .stratified(size, seed: seed)
    case .first: .first(size)
    case .last: .last(size)
    }
  }
}

extension CountOrFraction {
  /// The number to hold out; nil for none.
  fileprivate var size: HeldOutSize? {
    switch self {
    case .count(let count): count == 0 ? nil : .count(count)
    case .fraction(let fraction): fraction == 0 ? nil : .fraction(fraction)
    }
  }
}

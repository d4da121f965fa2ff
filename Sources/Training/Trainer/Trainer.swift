public import Datasets
public import LinearAlgebra
public import NeuralNetworks
import NumPyCompatibility

/// Trains a network: ``step(_:)`` learns from one mini-batch, ``fit(into:measuring:save:isCancelled:)`` is the loop over it.
///
/// In the documents: `fit` of the chapter 12 notebook, `train` of the chapter 11 notebook and of document 001, document 000,
/// “MLP Learning Procedure”.
///
/// A trainer is used by one thread at a time; the work of a step is shared out among its team.
public final class Trainer<Scalar: MatrixScalar> {
  /// How the network is trained.
  public let configuration: TrainingConfiguration
  /// The network as it has been trained so far: what is measured and saved, a plain one without batch normalisation. At the
  /// end of a training with early stopping, that of the best epoch.
  public var network: Network<Scalar> { measured.folded }
  /// How far training has come.
  public internal(set) var progress = TrainingProgress()
  /// The measurements after the epochs so far, those that were to be measured.
  public internal(set) var history: [EpochRecord] = []

  /// The parameters that are measured: the averages, if any are kept; at the end of a training with early stopping, those of
  /// the best epoch.
  var measured: Network<Scalar> { restored ?? latest }
  /// What is measured after an epoch: the averages, if any are kept.
  var latest: Network<Scalar> { updater.average?.network ?? learner }
  /// The parameters that steps change.
  package internal(set) var learner: Network<Scalar>
  /// The network of the best epoch so far, where it is to be kept.
  var best: BestNetwork<Scalar>?
  /// The network of the best epoch, once it has taken the place of the last one.
  var restored: Network<Scalar>?
  private let evaluator: DatasetEvaluator<Scalar>
  let seconds: () -> Double
  var random: RandomState
  /// The seconds spent in steps in all complete epochs.
  var trainSeconds = 0.0
  /// The epoch that goes on, if one does.
  var currentEpoch: CurrentEpoch?
  let updater: NetworkUpdater<Scalar>
  /// What the costs so far mean for the learning rate.
  var plateau = PlateauState()
  /// The examples to learn from.
  let training: BatchLoader<Scalar>
  /// The examples to measure only.
  let validation: BatchLoader<Scalar>?
  let inputs: BatchInputs<Scalar>
  /// What the examples to learn from are compared with.
  var targets: TrainingTargets<Scalar>
  let workspace: Workspace<Scalar>
  let team: WorkerTeam

  /// Creates a trainer with a new network, drawn from the configuration's seed.
  ///
  /// - Parameters:
  ///   - configuration: How the network is trained; its precision becomes that of `Scalar`.
  ///   - training: The examples to learn from, those held out for validation already taken away.
  ///   - validation: Examples to measure after each epoch, never to learn from.
  ///   - exampleWeights: How much each example to learn from counts; all the same if not given. The weight of an example's
  ///     class is multiplied with it.
  ///   - team: The threads to share the work among; their number does not change the result.
  ///   - defect: A mistake to learn with, to see what it costs.
  ///   - seconds: The time, of which only differences are used.
  /// - Throws: ``ConfigurationError``, ``TrainingError`` if the data do not fit the network, `RandomStateError` if an
  ///   initialiser's parameter is out of range, `AugmentationError` if the examples cannot be distorted as they should.
  public init(
    _ configuration: TrainingConfiguration, training: Dataset, validation: Dataset? = nil,
    exampleWeights: [Double]? = nil, team: WorkerTeam = .single,
    planting defect: BackpropagationDefect? = nil,
    seconds: @escaping () -> Double = Stopwatch().seconds
  ) throws {
    try configuration.check()
    for dataset in [training, validation].compactMap(\.self) {
      try Self.check(dataset, fits: configuration.architecture)
      if let fault = configuration.preprocessing.fault(exampleShape: dataset.exampleShape) {
        throw ConfigurationError(
          value: "exampleShape", description: "\(fault) Make the preprocessing from these images.")
      }
    }
    try Self.check(configuration, hasValidation: validation != nil)
    try Self.checkBatches(of: training.count, configuration)
    var configuration = configuration
    configuration.precision = Scalar.precision
    self.configuration = configuration
    self.team = team
    self.seconds = seconds
    random = RandomState(seed: configuration.seed)
    learner = try Network(configuration.architecture, using: &random)
    if let shuffling = configuration.shuffling { random = RandomState(seed: shuffling.seed) }
    updater = NetworkUpdater(configuration.updateRules, for: learner)
    let units = learner.layers[0].outputCount
    let preprocessing = configuration.preprocessing
    let distorter = try configuration.augmentation.map {
      try ImageDistorter(
        $0, exampleShape: training.exampleShape, classNames: training.classNames,
        seed: configuration.seed)
    }
    self.training = BatchLoader(
      training, preprocessing: preprocessing, units: units, distorter: distorter,
      dropsInputs: configuration.architecture.inputDropout != nil)
    self.validation = validation.map {
      BatchLoader($0, preprocessing: preprocessing, units: units)
    }
    let capacity = min(configuration.batchSize, training.count)
    targets = try TrainingTargets(
      configuration, training, exampleWeights: exampleWeights, capacity: capacity)
    inputs = self.training.makeInputs(
      capacity: capacity, inputDropout: configuration.architecture.inputDropout)
    // A planted mistake may spoil the gradients themselves.
    workspace = Workspace(
      for: learner, capacity: capacity, backward: true,
      keepsGradients: updater.needsGradients || defect != nil,
      dropout: Dropout(configuration.architecture, seed: configuration.seed), planting: defect)
    evaluator = DatasetEvaluator(for: learner, team: team)
    try configuration.checkWarmUp(stepsPerEpoch: stepsPerEpoch)
  }

  private static func checkBatches(
    of examples: Int, _ configuration: TrainingConfiguration
  ) throws(TrainingError) {
    let batchSize = configuration.batchSize
    let isDropped = configuration.incompleteBatch == .drop
    guard examples >= (isDropped ? batchSize : 1) else {
      throw .tooFewExamples(found: examples, batchSize: batchSize)
    }
    if configuration.architecture.isNormalized, examples % batchSize == 1, !isDropped {
      throw .singleExample(examples: examples, batchSize: batchSize)
    }
  }

  private static func check(
    _ dataset: Dataset, fits architecture: NetworkArchitecture
  ) throws(TrainingError) {
    guard dataset.featureCount == architecture.inputs else {
      throw .dataDoesNotFit(
        part: "features", expected: architecture.inputs, found: dataset.featureCount)
    }
    let outputs = architecture.layers.last?.units ?? 0
    guard dataset.classCount == outputs else {
      throw .dataDoesNotFit(part: "classes", expected: outputs, found: dataset.classCount)
    }
  }

  /// Measures the network as it is on a dataset, in pieces, so that memory does not grow with it: `compute_mse_and_acc` of
  /// the chapter 11 notebook.
  ///
  /// - Parameter dataset: Examples with the network's number of features and classes.
  /// - Throws: ``TrainingError/dataDoesNotFit(part:expected:found:)``.
  public func measure(_ dataset: Dataset) throws(TrainingError) -> DatasetMeasurement {
    try Self.check(dataset, fits: configuration.architecture)
    return evaluator.evaluate(
      measured, on: dataset, preprocessing: configuration.preprocessing,
      objective: configuration.objective)
  }

  /// Measures the network as it is on examples that have been made ready for it.
  func measure(_ loader: BatchLoader<Scalar>) -> DatasetMeasurement {
    evaluator.evaluate(measured, on: loader, objective: configuration.objective)
  }
}

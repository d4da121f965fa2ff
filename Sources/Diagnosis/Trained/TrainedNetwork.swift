import Datasets
import LinearAlgebra
import NeuralNetworks
import Training

/// What a trained network does with examples that it has learned from.
struct TrainedNetwork {
  let network: Network<Double>
  let pass: ForwardPass<Double>
  /// What the largest is taken of, *examples × classes*.
  let scores: Matrix<Double>
  /// The class that each example is taken for.
  let predictions: [Int]
  let classNames: [String]
  let labels: [UInt8]
  /// The lost units before the first step.
  let start: UnitActivity
  /// How it was trained, where that was done for the examination.
  let origin: String

  private static var examples: Int { 2_000 }

  /// The network that came out of a training, or the one after an epoch if it has not been run; nil where an epoch cannot
  /// be completed.
  ///
  /// - Parameter start: The network before the first step.
  init?(_ training: ExaminedTraining, start: Network<Double>, team: WorkerTeam) throws {
    let trained = try training.trained ?? Self.afterOneEpoch(of: training, team: team)
    guard let trained else { return nil }
    network = trained
    origin = training.trained == nil ? ", after one epoch" : ""
    let examples = training.examples(atMost: Self.examples)
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      examples.batch(training.configuration.preprocessing)
    let start = try start.folded(byStatisticsOf: batch.inputs)
    self.start = UnitActivity(of: start, try start.forward(batch.inputs))
    pass = try network.forward(batch.inputs)
    let judged =
      try training.rectifiesScores ? network.rectifyingScores().forward(batch.inputs) : pass
    (scores, predictions) = (judged.logits, judged.predictions)
    classNames = examples.classNames
    labels = examples.labels
  }

  /// A network that is being trained, for examples that it learns from.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - inputs: The examples, *examples × features*.
  ///   - examples: The same examples.
  ///   - start: The lost units before the first step.
  init(
    _ network: Network<Double>, _ inputs: Matrix<Double>, of examples: Dataset, start: UnitActivity
  ) throws {
    self.network = network
    self.start = start
    origin = ""
    pass = try network.forward(inputs)
    (scores, predictions) = (pass.logits, pass.predictions)
    classNames = examples.classNames
    labels = examples.labels
  }

  /// The lost units.
  var units: LostUnits {
    LostUnits(start: start, end: UnitActivity(of: network, pass), origin: origin)
  }

  /// Whether half of a layer answers the same to everything, or the network itself does.
  var isStuck: Bool {
    UnitActivity(of: network, pass).hasLostLayer
      || (Set(predictions).count == 1 && Set(labels).count > 1)
  }

  private static func afterOneEpoch(
    of training: ExaminedTraining, team: WorkerTeam
  ) throws -> Network<Double>? {
    var configuration = training.configuration
    configuration.epochs = 1
    let trainer = try Trainer<Double>(
      configuration, training: training.training, team: team, planting: training.defect)
    do {
      try trainer.fit(measuring: .lastEpoch)
    } catch TrainingError.nonFiniteLoss {
      // The first steps have told of it, or the run itself.
      return nil
    }
    return trainer.network
  }
}

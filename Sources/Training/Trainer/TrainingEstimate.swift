public import Datasets
public import LinearAlgebra

/// How long a training takes on this machine, told from its first steps.
public struct TrainingEstimate: Sendable {
  /// The steps of an epoch, without measuring the network.
  public let secondsPerEpoch: Double
  /// The epochs that are configured.
  public let epochs: Int

  /// The time of all epochs, without measuring the network.
  public var seconds: Double { secondsPerEpoch * Double(epochs) }

  private static var secondsOfTrial: Double { 0.5 }

  /// Takes the first steps of a training with a network of its own, for about half a second.
  ///
  /// - Parameters:
  ///   - configuration: How the network is trained.
  ///   - data: The training part; examples to validate on are taken from it.
  ///   - team: The threads to share the work among.
  /// - Throws: What creating a ``Trainer`` and its steps throw.
  public init(
    of configuration: TrainingConfiguration, on data: Dataset, team: WorkerTeam = .single
  ) throws {
    let training = try data.split(configuration.validation).training
    secondsPerEpoch =
      switch configuration.precision {
      case .float32: try Self.measure(Trainer<Float>(configuration, training: training, team: team))
      case .float64:
        try Self.measure(Trainer<Double>(configuration, training: training, team: team))
      }
    epochs = configuration.epochs
  }

  private static func measure<Scalar>(_ trainer: Trainer<Scalar>) throws -> Double {
    let batches = trainer.batches
    let order = Array(0..<trainer.training.count)
    // The first steps bring memory and threads to life.
    for batch in batches.prefix(3) { try trainer.step(order[batch]) }
    let stopwatch = Stopwatch()
    var steps = 0
    repeat {
      try trainer.step(order[batches[steps % batches.count]])
      steps += 1
    } while steps < batches.count && stopwatch.seconds() < secondsOfTrial
    return stopwatch.seconds() / Double(steps) * Double(batches.count)
  }
}

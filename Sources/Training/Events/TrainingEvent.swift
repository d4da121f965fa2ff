/// What happens during training, in the order in which it happens.
public enum TrainingEvent: Sendable, Equatable {
  /// Training begins.
  case runStarted(RunStart)
  /// A mini-batch has been learned from.
  case step(StepReport)
  /// All mini-batches of an epoch have been learned from.
  case epoch(EpochReport)
  /// The network has been measured after an epoch.
  case evaluated(EpochRecord)
  /// A file with this name has been saved.
  case saved(String)
  /// Training has ended, complete or interrupted.
  case finished(TrainingSummary)
  /// Training has stopped for this reason.
  case failed(String)
}

/// Someone who is told what happens during training: a progress line, a history, a run folder.
public protocol TrainingEventSink {
  /// Takes note of an event, on the thread that trains, which waits for it.
  ///
  /// - Throws: To end the training with this error.
  func receive(_ event: TrainingEvent) throws
}

/// What is known when training begins.
public struct RunStart: Sendable, Equatable {
  /// How the network is trained.
  public let configuration: TrainingConfiguration
  /// The number of examples to learn from.
  public let trainingExamples: Int
  /// The number of examples to measure after each epoch.
  public let validationExamples: Int
  /// The number of mini-batches in an epoch.
  public let stepsPerEpoch: Int
  /// The number of weights and biases.
  public let parameters: Int

  /// Creates an event, as for a test of a sink.
  public init(
    configuration: TrainingConfiguration, trainingExamples: Int, validationExamples: Int,
    stepsPerEpoch: Int, parameters: Int
  ) {
    self.configuration = configuration
    self.trainingExamples = trainingExamples
    self.validationExamples = validationExamples
    self.stepsPerEpoch = stepsPerEpoch
    self.parameters = parameters
  }
}

/// One mini-batch.
public struct StepReport: Sendable, Equatable {
  /// The epoch, counted from 1.
  public let epoch: Int
  /// The mini-batch in this epoch, counted from 1.
  public let step: Int
  /// The number of mini-batches in an epoch.
  public let steps: Int
  /// The examples learned from in this epoch.
  public let examples: Int
  /// The cost of the batch before the update, without the penalty.
  public let cost: Double

  /// Creates an event, as for a test of a sink.
  public init(epoch: Int, step: Int, steps: Int, examples: Int, cost: Double) {
    self.epoch = epoch
    self.step = step
    self.steps = steps
    self.examples = examples
    self.cost = cost
  }
}

/// The training part of one epoch.
public struct EpochReport: Sendable, Equatable {
  /// The epoch, counted from 1.
  public let epoch: Int
  /// The number of mini-batches.
  public let steps: Int
  /// The time that training took, without measuring.
  public let seconds: Double

  /// Creates an event, as for a test of a sink.
  public init(epoch: Int, steps: Int, seconds: Double) {
    self.epoch = epoch
    self.steps = steps
    self.seconds = seconds
  }
}

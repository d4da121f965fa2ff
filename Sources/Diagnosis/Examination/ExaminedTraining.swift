public import Datasets
public import LinearAlgebra
public import NeuralNetworks
public import Training

/// A training to examine: how it is configured, what it learns from, and what came of it, if it has been run.
public struct ExaminedTraining: Sendable {
  /// How the network is trained.
  public var configuration: TrainingConfiguration
  /// The examples that are learned from.
  public var training: Dataset
  /// The examples that were held out for validation, if any were.
  public var validation: Dataset?
  /// The fraction of test examples that the network which came out got right, if it was tested.
  public var testAccuracy: Double?
  /// What is to be said of the files of the run, if anything is.
  public var recordNotes: [RecordNote] = []
  /// The network that came out; without it, an epoch is trained to have one.
  public var trained: Network<Double>?
  /// The measurements after each epoch, if it has been run.
  public var history: [EpochRecord]
  /// Why the run failed, if it did.
  public var failure: String?
  /// A mistake in backpropagation, to see that it is found.
  public var defect: BackpropagationDefect?
  /// Whether predictions are taken of scores that have been through a rectifier, to see that it is found.
  public var rectifiesScores = false

  /// Describes a training.
  ///
  /// - Parameters:
  ///   - configuration: How the network is trained.
  ///   - training: The examples that are learned from, those held out for validation already taken away.
  ///   - trained: The network that came out, if the training has been run.
  ///   - history: The measurements after each epoch, if the training has been run.
  public init(
    _ configuration: TrainingConfiguration, training: Dataset, trained: Network<Double>? = nil,
    history: [EpochRecord] = []
  ) {
    self.configuration = configuration
    // What is tried takes a few steps, which nothing is to stop.
    self.configuration.earlyStopping = nil
    self.training = training
    self.trained = trained
    self.history = history
  }

  /// At most `count` of the training examples, spread evenly over all of them.
  func examples(atMost count: Int) -> Dataset {
    guard training.count > count else { return training }
    return training.subset((0..<count).map { $0 * training.count / count })
  }
}

/// Something that the files of a run lack, or contradict each other in.
public struct RecordNote: Sendable, Equatable {
  /// What is so, in a sentence.
  public let evidence: String
  /// What to do about it, in a sentence.
  public let advice: String

  /// Puts a note together.
  ///
  /// - Parameters:
  ///   - evidence: What is so, in a sentence.
  ///   - advice: What to do about it, in a sentence.
  public init(_ evidence: String, advice: String) {
    self.evidence = evidence
    self.advice = advice
  }
}

public import Datasets
import LinearAlgebra

/// Someone who looks at the network while it is trained: a page that shows how it learns.
public protocol TrainingObserver {
  /// Takes note of an event, on the thread that trains, which waits for it.
  ///
  /// - Parameters:
  ///   - event: What has happened.
  ///   - training: The training, as it is now.
  /// - Throws: To end the training with this error.
  func observe(_ event: TrainingEvent, of training: OngoingTraining) throws
}

/// A training between two steps.
public struct OngoingTraining {
  /// The examples that are learned from.
  public let training: Dataset
  /// The examples that were held out for validation, if any were.
  public let validation: Dataset?
  private let currentModel: () -> SavedModel

  init(training: Dataset, validation: Dataset?, currentModel: @escaping () -> SavedModel) {
    self.training = training
    self.validation = validation
    self.currentModel = currentModel
  }

  /// The network as it would be measured and saved now: a value, which further steps leave as it is.
  ///
  /// Its memory is shared with the training until the next step, which then copies the weights.
  public var model: SavedModel { currentModel() }
}

/// Passes events on to observers, with the training that they are of.
final class ObservingSink: TrainingEventSink {
  private let observers: [any TrainingObserver]
  private let ongoing: OngoingTraining

  init<Scalar: MatrixScalar>(
    _ observers: [any TrainingObserver], of trainer: Trainer<Scalar>,
    _ description: ModelDescription, training: Dataset, validation: Dataset?
  ) {
    self.observers = observers
    ongoing = OngoingTraining(training: training, validation: validation) {
      SavedModel(trainer.network, description: description)
    }
  }

  func receive(_ event: TrainingEvent) throws {
    for observer in observers { try observer.observe(event, of: ongoing) }
  }
}

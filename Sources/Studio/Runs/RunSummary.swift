import Foundation
import NeuralNetworks
import Training

/// A run as it stands in the list.
struct RunSummary: Encodable, Sendable, Equatable {
  let name: String
  let status: Status
  /// Whether a session of this studio trains it.
  let isLive: Bool
  let started: Date
  @NullWhenMissing var ended: Date?
  /// The widths of the layers, as in `784-100-10`.
  let network: String
  /// The number of weights and biases; not known before training.
  @NullWhenMissing var parameters: Int?
  /// The name of the data set, as it is asked for here.
  let data: String
  let epochsDone: Int
  let epochs: Int
  @NullWhenMissing var trainingAccuracy: Double?
  @NullWhenMissing var validationAccuracy: Double?
  @NullWhenMissing var testAccuracy: Double?
  let trainSeconds: Double
  @NullWhenMissing var weightsSha256: String?
  /// Why it failed, if it did.
  @NullWhenMissing var message: String?

  /// How it stands with a run.
  enum Status: String, Encodable {
    case planned, running, paused, finished, interrupted, failed
  }

  /// - Parameters:
  ///   - name: The run's name.
  ///   - folder: Where it is.
  ///   - record: What is known of it.
  ///   - data: The name of its data.
  ///   - phase: What the session of this studio that trains it is doing, if one does.
  init(
    name: String, folder: RunFolder, record: RunRecord, data: String, phase: SessionState.Phase?
  ) {
    self.name = name
    self.data = data
    isLive = phase.map { !$0.isOver } ?? false
    status = phase == .paused ? .paused : Self.status(record, in: folder, isLive: isLive)
    started = record.started
    ended = record.ended
    network = record.configuration.architecture.shortName
    parameters = record.parameters
    epochs = record.configuration.epochs
    // The record of a run that goes on is that of its beginning.
    let history = record.status == .running ? (try? folder.history())?.records : nil
    let last = history.map(\.last) ?? record.lastEpoch
    epochsDone = last?.epoch ?? 0
    trainingAccuracy = last?.trainAccuracy
    validationAccuracy = last?.validAccuracy
    testAccuracy = record.test?.accuracy
    trainSeconds = history?.reduce(0) { $0 + $1.trainSeconds } ?? record.trainSeconds ?? 0
    weightsSha256 = record.weightsDigest
    message = record.message
  }

  /// A program that was killed has left a record that says the run goes on; then nobody writes there.
  private static func status(
    _ record: RunRecord, in folder: RunFolder, isLive: Bool
  ) -> Status {
    switch record.status {
    case .planned: .planned
    case .running: isLive || folder.isInUse ? .running : .interrupted
    case .finished: .finished
    case .interrupted: .interrupted
    case .failed: .failed
    }
  }
}

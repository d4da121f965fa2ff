import Foundation
import NeuralNetworks
import Training

/// A run as it stands in the list.
struct RunSummary: Encodable, Sendable, Equatable {
  let name: String
  let status: RunRecord.Status
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

  /// - Parameters:
  ///   - name: The run's name.
  ///   - folder: Where it is.
  ///   - record: What is known of it.
  ///   - data: The name of its data.
  ///   - isLive: Whether a session of this studio trains it.
  init(name: String, folder: RunFolder, record: RunRecord, data: String, isLive: Bool) {
    self.name = name
    self.data = data
    self.isLive = isLive
    status = Self.status(record, in: folder, isLive: isLive)
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
  ) -> RunRecord.Status {
    record.status == .running && !isLive && !folder.isInUse ? .interrupted : record.status
  }
}

import Datasets
import NeuralNetworks
import Training

/// A network of a record that has been trained.
struct TrainedMember {
  let folder: RunFolder
  let model: SavedModel
  let result: MemberResult

  init(folder: RunFolder, _ training: TrainingResult, trainSeconds: Double) {
    self.folder = folder
    model = training.model
    result = MemberResult(
      network: training.model.description.architecture.shortName,
      validationError: 1 - (training.summary.epochs.last?.validAccuracy ?? 0),
      weightsSha256: training.record.weightsDigest ?? "", trainSeconds: trainSeconds)
  }
}

extension SeedResult {
  /// Looks at the test set with all networks of a seed together.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - members: The networks.
  ///   - data: Training and test examples.
  ///   - totalSeconds: The time since training began, asked at the end.
  init(
    seed: UInt32, members: [TrainedMember], data: TrainTestDatasets, totalSeconds: () -> Double
  ) throws {
    let committee = Committee(members.map(\.model))
    let mistakes = try committee.mistakes(on: data.test)
    for member in members { try member.folder.countTestLook() }
    self.init(
      seed: seed, testMistakes: mistakes, testExamples: data.test.count,
      validationError: members.count == 1 ? members[0].result.validationError : nil,
      trainSeconds: members.reduce(0) { $0 + $1.result.trainSeconds },
      totalSeconds: totalSeconds(), members: members.map(\.result))
  }
}

/// Adds up the seconds that are spent in steps, not in measuring.
final class TrainingClock: TrainingEventSink {
  private(set) var seconds = 0.0

  func receive(_ event: TrainingEvent) {
    if case .epoch(let epoch) = event { seconds += epoch.seconds }
  }
}

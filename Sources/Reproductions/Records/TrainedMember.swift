import Datasets
import NeuralNetworks
import Training

/// A network of a record that has been trained.
struct TrainedMember {
  let folder: RunFolder
  let model: SavedModel
  let result: MemberResult

  init(folder: RunFolder, model: SavedModel, record: RunRecord) {
    self.folder = folder
    self.model = model
    result = MemberResult(
      network: model.description.architecture.shortName,
      validationError: 1 - (record.lastEpoch?.validAccuracy ?? 0),
      weightsSha256: record.weightsDigest ?? "", trainSeconds: record.trainSeconds ?? 0)
  }

  /// Takes a run that is complete.
  init(finished folder: RunFolder) throws {
    self.init(folder: folder, model: try folder.model(), record: try folder.record())
  }
}

extension SeedResult {
  /// Looks at the test set with all networks of a seed together.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - members: The networks.
  ///   - data: Training and test examples.
  ///   - earlierLooks: How often the test set was looked at in earlier repetitions.
  init(
    seed: UInt32, members: [TrainedMember], data: TrainTestDatasets, earlierLooks: Int
  ) throws {
    let committee = Committee(members.map(\.model))
    let mistakes = try committee.mistakes(on: data.test)
    for member in members { try member.folder.countTestLook(at: data.test) }
    let looks = try members.map { try $0.folder.record().testLooks ?? 0 }
    self.init(
      seed: seed, testMistakes: mistakes, testExamples: data.test.count,
      testLooks: earlierLooks + (looks.max() ?? 0),
      validationError: members.count == 1 ? members[0].result.validationError : nil,
      trainSeconds: members.reduce(0) { $0 + $1.result.trainSeconds },
      members: members.map(\.result))
  }
}

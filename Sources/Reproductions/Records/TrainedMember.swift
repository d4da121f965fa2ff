import Datasets
import LinearAlgebra
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
  ///   - augmentation: The poses that each network is asked about, if there are to be several.
  ///   - data: Training and test examples.
  ///   - validation: Examples that no network learned from.
  ///   - earlierLooks: How often the test set was looked at in earlier repetitions.
  ///   - team: The threads to share the work among.
  init(
    seed: UInt32, members: [TrainedMember], averagingOver augmentation: TestTimeAugmentation?,
    data: TrainTestDatasets, validation: Dataset?, earlierLooks: Int, team: WorkerTeam
  ) throws {
    let committee = Committee(members.map(\.model))
    let validationMistakes = try validation.map {
      try committee.mistakes(on: $0, averagingOver: augmentation, team: team)
    }
    let mistakes = try committee.mistakes(on: data.test, averagingOver: augmentation, team: team)
    let asDrawn = try augmentation.map { _ in try committee.mistakes(on: data.test) }
    for member in members { try member.folder.countTestLook(at: data.test) }
    let looks = try members.map { try $0.folder.record().testLooks ?? 0 }
    self.init(
      seed: seed, testMistakes: mistakes, testMistakesAsDrawn: asDrawn,
      averagingOver: augmentation, testExamples: data.test.count,
      testLooks: earlierLooks + (looks.max() ?? 0),
      validationError: validation.flatMap { validation in
        validationMistakes.map { Double($0) / Double(validation.count) }
      },
      trainSeconds: members.reduce(0) { $0 + $1.result.trainSeconds },
      members: members.map(\.result))
  }
}

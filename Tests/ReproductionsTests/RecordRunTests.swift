import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Reproductions
import Testing
import Training

@Suite("What a record counts", .enabled(if: FullMNIST.folder != nil, "\(FullMNIST.isMissing)"))
struct RecordRunTests {
  private static func record(_ poses: TestTimeAugmentation?) -> Record {
    func member(_ preprocessing: Preprocessing)
      -> @Sendable (Dataset) throws ->
      TrainingConfiguration
    {
      { data in
        TrainingConfiguration(
          architecture: .classifier(inputs: 784, hidden: [16], activation: .relu, classes: 10),
          objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 0.1),
          epochs: 1, batchSize: 100, preprocessing: preprocessing, validation: .last(.count(5000)))
      }
    }
    return Record(
      name: "two", title: "Two small networks", narration: "",
      published: PublishedFigure(error: 0.1, seconds: nil, source: "none"),
      goal: RecordGoal(error: 0.2, seconds: nil), epochs: 1, testTimeAugmentation: poses,
      members: [member(.unit), member(.directional(rows: 28, columns: 28, scaling: .unit))])
  }

  private func run(
    _ record: Record, in folder: URL, counted: (UInt32) -> Void = { _ in }
  ) throws -> RecordResult {
    let run = try RecordRun(
      record, on: FullMNIST.load(), seeds: [1], folder: folder,
      team: WorkerTeam(threadCount: 2), program: "mlp", now: { Date(timeIntervalSince1970: 0) })
    return try #require(
      try run.run(sinks: [], isCancelled: { false }, counting: counted, report: { _ in }))
  }

  @Test("Mistakes of all networks together, on validation and test images, in poses and as drawn")
  func mistakes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = try run(Self.record(nil), in: folder).seeds[0]
    let data = try FullMNIST.load()
    let committee = Committee(
      try (1...2).map { try RunFolder(folder.appending(path: "seed-1/network-\($0)")).model() })
    #expect(plain.testMistakes == (try committee.mistakes(on: data.test)))
    #expect(plain.poses == nil && plain.testMistakesAsDrawn == nil && plain.testLooks == 1)
    let heldOut = data.train.suffix(5000)
    #expect(
      try plain.validationError == Double(committee.mistakes(on: heldOut)) / 5000)

    // With the same networks: only the counting is done again, as a second look.
    try FileManager.default.removeItem(at: folder.appending(path: RecordRun.resultsName))
    var counted: [UInt32] = []
    let posed = try run(Self.record(.slight), in: folder) { counted.append($0) }.seeds[0]
    #expect(counted == [1] && posed.members == plain.members && posed.testLooks == 2)
    #expect(posed.poses == 9 && posed.testMistakesAsDrawn == plain.testMistakes)
    #expect(
      posed.testMistakes == (try committee.mistakes(on: data.test, averagingOver: .slight)))
    #expect(
      try posed.validationError
        == Double(committee.mistakes(on: heldOut, averagingOver: .slight)) / 5000)
    #expect(posed.testMistakes != plain.testMistakes)

    // And with the same poses nothing is looked at again.
    try FileManager.default.removeItem(at: folder.appending(path: RecordRun.resultsName))
    #expect(try run(Self.record(.slight), in: folder) { counted.append($0) }.seeds == [posed])
    #expect(counted == [1])

    // Other poses, as many as before, are another look.
    try FileManager.default.removeItem(at: folder.appending(path: RecordRun.resultsName))
    let wide = try run(Self.record(.wide), in: folder) { counted.append($0) }.seeds[0]
    #expect(counted == [1, 1] && wide.testLooks == 3)
    #expect(posed.poseReach == .slight && wide.poseReach == .wide && wide.poses == 9)
  }
}

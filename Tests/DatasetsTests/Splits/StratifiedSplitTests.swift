import Datasets
import Testing

/// Index sequences compared with scikit-learn's.
@Suite struct StratifiedSplitTests {
  static let fixture = Result { try SplitFixture.load() }
  static var cases: [SplitFixture] { (try? fixture.get()) ?? [] }

  @Test func fixtureHasCases() throws {
    #expect(try Self.fixture.get().count == 78)
  }

  @Test(arguments: cases)
  func drawsScikitLearnsIndices(_ expected: SplitFixture) throws {
    let split = StratifiedSplit(heldOut: expected.size, seed: expected.seed)
    let (training, validation) = try split.indices(labels: expected.classes)
    #expect(training.count == expected.trainingCount)
    #expect(validation.count == expected.validationCount)
    #expect(Array(training.prefix(12)) == expected.training)
    #expect(Array(validation.prefix(12)) == expected.validation)
    #expect(SplitFixture.digest(training) == expected.trainingDigest)
    #expect(SplitFixture.digest(validation) == expected.validationDigest)
  }

  @Test func everyExampleIsInOnePart() throws {
    let labels = (0..<1000).map { UInt8($0 % 7) }
    let (training, validation) = try StratifiedSplit(heldOut: 0.3, seed: 5).indices(labels: labels)
    #expect((training + validation).sorted() == Array(0..<1000))
    #expect(validation.count == 300)
  }

  @Test(
    arguments: [
      ([0, 0, 1, 2, 2, 9], 3, SplitError.singleExample(classes: [1, 9])),
      ([0, 0, 1, 1, 2, 2], 2, .tooFewHeldOut(count: 2, classCount: 3)),
      ([0, 0, 1, 1, 2, 2], 4, .tooFewForTraining(count: 2, classCount: 3)),
      ([0, 0, 1, 1], 4, .invalidCount(4, exampleCount: 4)),
      ([0, 0, 1, 1], 0, .invalidCount(0, exampleCount: 4)),
      ([], 1, .invalidCount(1, exampleCount: 0)),
    ] as [([UInt8], Int, SplitError)])
  func impossibleSplits(labels: [UInt8], count: Int, error: SplitError) {
    #expect(throws: error) {
      try StratifiedSplit(heldOut: .count(count), seed: 1).indices(labels: labels)
    }
  }
}

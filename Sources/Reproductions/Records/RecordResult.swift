public import Datasets
import Evaluation
public import Foundation
public import Training

/// What came of a record: the contents of its results file.
public struct RecordResult: Codable, Sendable {
  /// The record's name.
  public let record: String
  /// The program and its version.
  public let program: String
  /// When it was finished.
  public let date: Date
  /// The machine.
  public let machine: MachineRecord
  /// The passes over the training set.
  public let epochs: Int
  /// The figure of the publication.
  public let publishedError: Double
  /// Where the publication's figure stands.
  public let publication: String
  /// The largest error that is wanted here.
  public let wantedError: Double
  /// The longest training that is wanted here, in seconds.
  public let wantedSeconds: Double?
  /// What came of each seed.
  public let seeds: [SeedResult]
  /// The middle one of the seeds' test errors; of an even number, the mean of the two in the middle.
  public let medianError: Double
  /// The same of the seconds of training.
  public let medianSeconds: Double
  /// Whether the medians are as wanted.
  public let isMet: Bool

  /// Puts the results of seeds together.
  package init(
    _ record: Record, epochs: Int, seeds: [SeedResult], machine: MachineRecord, program: String,
    date: Date
  ) {
    self.record = record.name
    self.program = program
    self.date = date
    self.machine = machine
    self.epochs = epochs
    publishedError = record.published.error
    publication = record.published.source
    wantedError = record.goal.error
    wantedSeconds = record.goal.seconds
    self.seeds = seeds
    medianError = Self.median(seeds.map(\.testError))
    medianSeconds = Self.median(seeds.map(\.trainSeconds))
    isMet = record.goal.isMet(error: medianError, seconds: medianSeconds)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .infinity }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

extension RecordResult {
  /// Writes the results file, with keys in snake case.
  func write(to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try AtomicFile(file).write(encoder.encode(self) + Data("\n".utf8))
  }

  /// Reads a results file.
  ///
  /// - Throws: `DecodingError` if it is something else.
  public init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    decoder.dateDecodingStrategy = .iso8601
    self = try decoder.decode(RecordResult.self, from: json)
  }
}

/// What came of a record with one seed.
public struct SeedResult: Codable, Sendable, Equatable {
  /// The seed.
  public let seed: UInt32
  /// The test images that were misclassified.
  public let testMistakes: Int
  /// The test images that are misclassified without other poses; nil where there are none.
  public let testMistakesAsDrawn: Int?
  /// The poses of an image that outputs were averaged over; nil for the image alone.
  public let poses: Int?
  /// How far these poses are from the image as drawn; nil for the image alone, and in files of before it was told.
  public let poseReach: TestTimeAugmentation.Reach?
  /// The number of test images.
  public let testExamples: Int
  /// The fraction of test images that were misclassified.
  public let testError: Double
  /// The range that the true error lies in with 95% (Wilson), from what was counted.
  public let testErrorRange: [Double]
  /// The fraction of validation images that were misclassified by all networks together, in the same poses.
  public let validationError: Double?
  /// How often the test set was looked at.
  public let testLooks: Int
  /// The seconds of training, without loading and measuring.
  public let trainSeconds: Double
  /// The networks.
  public let members: [MemberResult]

  /// Counts what came out of one look at the test set.
  package init(
    seed: UInt32, testMistakes: Int, testMistakesAsDrawn: Int? = nil,
    averagingOver augmentation: TestTimeAugmentation? = nil, testExamples: Int, testLooks: Int,
    validationError: Double?, trainSeconds: Double,
    members: [MemberResult]
  ) {
    let interval = WilsonInterval(successes: testMistakes, trials: testExamples)
    self.seed = seed
    self.testMistakes = testMistakes
    self.testMistakesAsDrawn = testMistakesAsDrawn
    poses = augmentation?.count
    poseReach = augmentation?.reach
    self.testExamples = testExamples
    testError = Double(testMistakes) / Double(testExamples)
    testErrorRange = [interval.lower, interval.upper]
    self.validationError = validationError
    self.testLooks = testLooks
    self.trainSeconds = trainSeconds
    self.members = members
  }
}

/// One network of a record.
public struct MemberResult: Codable, Sendable, Equatable {
  /// The network's widths, as in 784-100-10.
  public let network: String
  /// The fraction of validation images that it misclassified.
  public let validationError: Double
  /// The SHA-256 of its weights.
  public let weightsSha256: String
  /// The seconds of its training.
  public let trainSeconds: Double
}

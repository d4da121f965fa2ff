public import Datasets
public import Foundation

/// What is known of a run: the contents of `run.json`.
public struct RunRecord: Codable, Sendable, Equatable {
  /// How far a run came.
  public enum Status: String, Codable, Sendable {
    /// It has not begun.
    case planned
    /// It goes on, or was ended from outside before it could say so.
    case running
    /// All epochs are complete.
    case finished
    /// It was cancelled, and saved what it had.
    case interrupted
    /// It stopped at an error.
    case failed
  }

  /// The version of this layout.
  public var format = 1
  /// The program and its version.
  public var program: String
  /// How far the run came.
  public var status = Status.running
  /// Why the run failed, if it did.
  public var message: String?
  /// When the run began.
  public var started: Date
  /// When the run ended.
  public var ended: Date?
  /// How the network was trained.
  public var configuration: TrainingConfiguration
  /// What it was trained on.
  public var data: DataRecord
  /// What it was trained with.
  public var machine: MachineRecord
  /// When the run went on after it had been stopped, if it had been.
  public var resumptions: [Resumption]?
  /// The number of weights and biases.
  public var parameters: Int?
  /// The seconds spent in the steps of all complete epochs, without measuring.
  public var trainSeconds: Double?
  /// The measurements after the last complete epoch.
  public var lastEpoch: EpochRecord?
  /// The epoch whose network was saved, if early stopping chose it; counted from 1.
  public var bestEpoch: Int?
  /// The measurement on the test set after the end.
  public var test: TestResult?
  /// How often the test set was looked at with this network, by training and by every evaluation since. A choice among
  /// networks that rests on such looks makes the test set a second validation set.
  public var testLooks: Int?
  /// The SHA-256 of the saved weights.
  public var weightsDigest: String?

  enum CodingKeys: String, CodingKey {
    case format, program, status, message, started, ended, configuration, data, machine
    case resumptions, parameters, trainSeconds, lastEpoch, bestEpoch, test, testLooks
    case weightsDigest = "weightsSha256"
  }

  /// Creates the record of a run that begins.
  public init(
    program: String, started: Date, configuration: TrainingConfiguration, data: DataRecord,
    machine: MachineRecord
  ) {
    self.program = program
    self.started = started
    self.configuration = configuration
    self.data = data
    self.machine = machine
  }
}

/// The data of a run.
public struct DataRecord: Codable, Sendable, Equatable {
  /// The data set's name, or the folder it was read from.
  public let name: String
  /// The number of examples learned from.
  public let trainingExamples: Int
  /// The number of examples measured after each epoch.
  public let validationExamples: Int
  /// The number of examples measured at the end.
  public let testExamples: Int
  /// The files, with the SHA-256 of their uncompressed bytes.
  public let files: [DatasetFile]

  /// Creates a record.
  public init(
    name: String, trainingExamples: Int, validationExamples: Int, testExamples: Int,
    files: [DatasetFile]
  ) {
    self.name = name
    self.trainingExamples = trainingExamples
    self.validationExamples = validationExamples
    self.testExamples = testExamples
    self.files = files
  }
}

/// The result of a network on a test set.
public struct TestResult: Codable, Sendable, Equatable {
  /// The fraction of examples classified correctly.
  public let accuracy: Double
  /// The number of examples classified correctly.
  public let correct: Int
  /// The number of examples.
  public let examples: Int

  /// The result that a measurement shows.
  public init(_ measurement: DatasetMeasurement) {
    accuracy = measurement.accuracy
    correct = measurement.correct
    examples = measurement.examples
  }
}

extension RunRecord {
  /// The key of a value in `run.json`: its name in snake case, as in `batch_size`.
  package static func key(for name: String) -> String {
    name.reduce(into: "") { key, letter in
      key += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }

  /// The record as JSON, with keys in snake case.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// Reads the contents of a `run.json`.
  ///
  /// - Throws: `DecodingError` if they are something else.
  public init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    decoder.dateDecodingStrategy = .iso8601
    self = try decoder.decode(RunRecord.self, from: json)
  }
}

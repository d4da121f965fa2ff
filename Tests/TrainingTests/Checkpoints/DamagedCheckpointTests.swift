import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// What is wrong with a checkpoint is noticed, and the one before it used.
@Suite struct DamagedCheckpointTests {
  private static let newest = "checkpoint/epoch-0002-step-00000.safetensors"
  private static let older = "checkpoint/epoch-0001-step-00000.safetensors"

  /// Runs `body` with a run that was stopped after two of three epochs.
  private static func withStoppedRun(_ body: (StoppedTraining) throws -> Void) throws {
    try Example.withFolder { url in
      var training = try StoppedTraining(ResumptionTests.configuration(), in: url)
      training.plan.schedule = .epochs(1)
      try training.go(for: 9, end: .fault)
      #expect(training.checkpoints.map { "checkpoint/\($0)" } == [older, newest])
      try body(training)
    }
  }

  private static func expectFault(
    _ training: StoppedTraining, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let stopped = try StoppedRun(in: training.folder)
    #expect(stopped.faults.count == 1, sourceLocation: sourceLocation)
    let fault = stopped.faults.first ?? ""
    #expect(fault.contains(newest), "\(fault)", sourceLocation: sourceLocation)
    #expect(fault.contains(words), "\(fault)", sourceLocation: sourceLocation)
    #expect(
      stopped.progress == TrainingProgress(epoch: 1, step: 0), sourceLocation: sourceLocation)
  }

  @Test func everyBitCounts() throws {
    try Self.withStoppedRun { training in
      let file = training.file(Self.newest)
      let whole = try [UInt8](Data(contentsOf: file))
      // All bytes of the header's beginning, and some of all the others.
      for position in Array(0..<64) + Array(stride(from: 64, to: whole.count, by: 173)) {
        var bytes = whole
        bytes[position] ^= UInt8(1 << (position % 8))
        try Data(bytes).write(to: file)
        try Self.expectFault(training, "is damaged: expected")
      }
    }
  }

  @Test func everyByteCounts() throws {
    try Self.withStoppedRun { training in
      let file = training.file(Self.newest)
      let whole = try [UInt8](Data(contentsOf: file))
      for length in [0, 1, 7, 8, 9, 500, whole.count / 2, whole.count - 8, whole.count - 1] {
        try Data(whole.prefix(length)).write(to: file)
        try Self.expectFault(training, "is damaged: expected")
      }
      try Data(whole + [0]).write(to: file)
      try Self.expectFault(training, "is damaged: expected")
    }
  }

  @Test func otherFilesAreNoCheckpoints() throws {
    try Self.withStoppedRun { training in
      let file = training.file(Self.newest)
      try Data("no numbers at all".utf8).write(to: file)
      try Self.expectFault(training, "is damaged: expected")
      // A whole safetensors file, but a model.
      let network = try Trainer<Float>(
        training.configuration, training: training.data.train
      ).network
      let description = ModelDescription(training.configuration, dataset: training.data.train)
      try Data(SavedModel(network, description: description).safetensors()).write(to: file)
      try Self.expectFault(training, "expected a SHA-256 in the metadata")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      try Self.expectFault(training, "cannot be read")
    }
  }

  @Test func anotherRunsIsNotTaken() throws {
    try Self.withStoppedRun { training in
      for change in [\TrainingConfiguration.seed, \.batchSize.asSeed] {
        try Example.withFolder { url in
          var configuration = training.configuration
          configuration[keyPath: change] = 7
          var other = try StoppedTraining(configuration, in: url)
          other.plan.schedule = .epochs(2)
          try other.go(for: 2 * 39 / configuration.batchSize + 3, end: .fault)
          try FileManager.default.removeItem(at: training.file(Self.newest))
          try FileManager.default.copyItem(
            at: other.file(Self.newest), to: training.file(Self.newest))
        }
        try Self.expectFault(training, "is of a run with another configuration")
      }
    }
  }

  @Test func theOneBeforeItLeadsToTheSameEnd() throws {
    let expected = try ResumptionTests.uninterrupted(ResumptionTests.configuration())
    try Self.withStoppedRun { training in
      try Data().write(to: training.file(Self.newest))
      try training.go()
      #expect(try training.outcome() == expected)
      #expect(training.checkpoints.isEmpty)
    }
  }

  @Test func withNoneWholeNothingIsDone() throws {
    try Self.withStoppedRun { training in
      for name in training.checkpoints {
        try Data("damaged".utf8).write(to: training.file("checkpoint/\(name)"))
      }
      let error = #expect(throws: ResumptionError.self) { try StoppedRun(in: training.folder) }
      let folder = training.file("checkpoint").path
      guard case .noWholeCheckpoint(folder, let faults) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(faults.count == 2)
      #expect(error?.description.contains("remove \(folder)") == true)
      // Which is a way out.
      try FileManager.default.removeItem(atPath: folder)
      try training.go()
      #expect(try training.folder.record().status == .finished)
    }
  }
}

extension Int {
  /// The number as seeds are written, so that a test can change both alike.
  fileprivate var asSeed: UInt32 {
    get { UInt32(self) }
    set { self = Int(newValue) }
  }
}

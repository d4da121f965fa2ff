import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// Which checkpoints there are, and who may use them.
@Suite struct CheckpointPlanTests {
  private static func checkpoints(
    _ plan: CheckpointPlan, steps: Int, end: StoppedTraining.End = .fault,
    rate: Double = 0.1
  ) throws -> [String] {
    try Example.withFolder { url in
      var configuration = ResumptionTests.configuration { $0.epochs = 10 }
      configuration.learningRate = .constant(rate: rate)
      var training = try StoppedTraining(configuration, in: url)
      training.plan = plan
      try training.go(for: steps, end: end)
      return training.checkpoints.map {
        $0.replacing("epoch-000", with: "").replacing("-step-0000", with: ".")
          .replacing(".safetensors", with: "")
      }
    }
  }

  @Test func theScheduleDecides() throws {
    #expect(
      try Self.checkpoints(.init(schedule: .steps(1), keeping: 99), steps: 3)
        == ["0.1", "0.2", "0.3"])
    #expect(
      try Self.checkpoints(.init(schedule: .steps(3), keeping: 99), steps: 13)
        == ["0.3", "1.2", "2.1", "3.0"])
    #expect(
      try Self.checkpoints(.init(schedule: .epochs(2), keeping: 99), steps: 21) == ["2.0", "4.0"])
    #expect(
      try Self.checkpoints(.init(schedule: .seconds(0), keeping: 99), steps: 2) == ["0.1", "0.2"])
    #expect(try Self.checkpoints(.init(schedule: .seconds(3600)), steps: 30).isEmpty)
    #expect(try Self.checkpoints(.init(), steps: 30).isEmpty)
  }

  @Test func aRequestLeavesOne() throws {
    #expect(try Self.checkpoints(.init(), steps: 7, end: .request) == ["1.3"])
    #expect(try Self.checkpoints(.init(), steps: 8, end: .request) == ["2.0"])
  }

  @Test func theNewestStay() throws {
    let plan = CheckpointPlan(schedule: .steps(1), keeping: 2)
    #expect(try Self.checkpoints(plan, steps: 2) == ["0.1", "0.2"])
    #expect(try Self.checkpoints(plan, steps: 3) == ["0.2", "0.3"])
    #expect(CheckpointPlan(keeping: 0).kept == 1)
  }

  /// With a rate so small that nothing is learned, no epoch is better than the first.
  @Test func theBestStays() throws {
    let plan = CheckpointPlan(schedule: .epochs(1), keeping: 1)
    #expect(try Self.checkpoints(plan, steps: 33, rate: 1e-30) == ["1.0", "8.0"])
    let unlimited = CheckpointPlan(schedule: .epochs(1), keeping: 99)
    #expect(try Self.checkpoints(unlimited, steps: 33, rate: 1e-30).count == 8)
  }

  @Test func aFinishedRunHasNone() throws {
    try Example.withFolder { url in
      let training = try StoppedTraining(ResumptionTests.configuration(), in: url)
      try training.go()
      #expect(!FileManager.default.fileExists(atPath: training.file("checkpoint").path))
      let stopped = try StoppedRun(in: training.folder)
      #expect(stopped.isFinished)
      #expect(throws: ResumptionError.finished(folder: url.path)) {
        try TrainingRun(resuming: stopped, data: training.data)
      }
      let result = try TrainingResult(of: stopped)
      #expect(result.record == (try training.folder.record()))
      #expect(result.summary.epochs.count == 3)
    }
  }

  @Test func aNewRunRemovesTheOldOnes() throws {
    try Example.withFolder { url in
      let training = try StoppedTraining(ResumptionTests.configuration(), in: url)
      try training.go(for: 6, end: .request)
      #expect(training.checkpoints.count == 2)
      try Data("mine".utf8).write(to: training.file("checkpoint/notes.txt"))
      let run = TrainingRun(training.configuration, data: training.data, folder: training.folder)
      #expect(throws: RunFolderError.self) { _ = try run.start() }
      #expect(training.checkpoints.count == 3)
      _ = try run.start(replacing: true)
      #expect(training.checkpoints == ["notes.txt"])
    }
  }

  @Test func onlyOneMayWrite() throws {
    try Example.withFolder { url in
      let training = try StoppedTraining(ResumptionTests.configuration(), in: url)
      try training.go(for: 6, end: .request)
      let inUse = RunFolderError.inUse(folder: url.path)
      let run = TrainingRun(training.configuration, data: training.data, folder: training.folder)
      do {
        let stopped = try StoppedRun(in: training.folder)
        #expect(throws: inUse) { try StoppedRun(in: training.folder) }
        #expect(throws: inUse) { _ = try run.start(replacing: true) }
        #expect(training.checkpoints.count == 2)
        withExtendedLifetime(stopped) {}
      }
      try training.go()
    }
  }

  @Test func otherDataAreRefused() throws {
    try Example.withFolder { url in
      var training = try StoppedTraining(ResumptionTests.configuration(), in: url)
      training.data = try Self.data(sha256: "one")
      try training.go(for: 6, end: .request)
      training.data = try Self.data(sha256: "another")
      #expect(throws: ResumptionError.otherData(name: "rows", found: "rows")) {
        try training.go()
      }
      training.data = try TrainTestDatasets(
        name: "fewer", train: Example.dataset(46), test: Example.dataset(30))
      #expect(throws: ResumptionError.otherData(name: "rows", found: "fewer")) {
        try training.go()
      }
      training.data = try Self.data(sha256: "one")
      try training.go()
    }
  }

  private static func data(sha256: String) throws -> TrainTestDatasets {
    let train = try Example.dataset(47)
    return try TrainTestDatasets(
      name: "rows",
      train: Dataset(
        name: "rows", exampleShape: train.exampleShape, bytes: train.bytes, labels: train.labels,
        classNames: train.classNames,
        files: [DatasetFile(name: "file", path: "file", sha256: sha256)]),
      test: Example.dataset(30))
  }
}

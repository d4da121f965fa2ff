import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Synchronization
import Testing
import Training

@Suite struct RunFolderTests {
  @Test func holdsTheWholeRun() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url.appending(path: "deep/run"))
      var configuration = Example.configuration(epochs: 4)
      configuration.validation = .stratified(.count(30), seed: 1)
      let result = try TrainingRun(
        configuration, data: Example.data(), folder: folder, program: "test 1"
      ).start(now: { Date(timeIntervalSince1970: 1_000_000_000) })
      let record = try folder.record()
      #expect(record == result.record)
      #expect(record.status == .finished)
      #expect(record.configuration == configuration)
      #expect(record.data.trainingExamples == 60 && record.data.validationExamples == 30)
      #expect(record.lastEpoch == result.summary.epochs.last)
      #expect(record.test?.examples == 30)
      #expect(record.parameters == 16 * 8 + 8 + 8 * 3 + 3)
      #expect(try folder.model() == result.model)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
          == ["history.csv", "iterations.csv", "model.safetensors", "run.json"])
      let history = try String(
        contentsOf: folder.url.appending(path: "history.csv"), encoding: .utf8)
      #expect(history == HistoryTable(result.summary.epochs).text)
      #expect(history.split(separator: "\n").count == 5)
    }
  }

  @Test func aRunIsNotOverwritten() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      let run = try TrainingRun(
        Example.configuration(epochs: 1), data: Example.data(), folder: folder)
      _ = try run.start()
      let before = try Data(contentsOf: url.appending(path: RunFolder.modelName))
      #expect(
        throws: RunFolderError.alreadyHoldsRun(folder: url.path, file: RunFolder.modelName)
      ) {
        _ = try run.start()
      }
      #expect(try Data(contentsOf: url.appending(path: RunFolder.modelName)) == before)
      var other = Example.configuration(epochs: 1)
      other.seed = 99
      _ = try TrainingRun(other, data: Example.data(), folder: folder).start(replacing: true)
      #expect(try Data(contentsOf: url.appending(path: RunFolder.modelName)) != before)
    }
  }

  /// Data that do not fit are noticed before the old run is removed.
  @Test func replacingWaitsUntilTheNewRunCanBegin() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      _ = try TrainingRun(
        Example.configuration(epochs: 1), data: Example.data(), folder: folder
      ).start()
      var wrong = Example.configuration()
      wrong.architecture.inputs = 17
      #expect(throws: TrainingError.self) {
        _ = try TrainingRun(wrong, data: Example.data(), folder: folder).start(replacing: true)
      }
      #expect(try folder.record().status == .finished)
      _ = try folder.model()
    }
  }

  @Test func failuresAreRecorded() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      var configuration = Example.configuration(epochs: 50, rate: 1e9)
      configuration.objective.loss = .squaredError
      configuration.architecture.layers[1].activation = .identity
      #expect(throws: TrainingError.self) {
        _ = try TrainingRun(configuration, data: Example.data(), folder: folder).start()
      }
      let record = try folder.record()
      #expect(record.status == .failed)
      #expect(record.message?.contains("epoch") == true)
      #expect(throws: RunFolderError.noModelAfterFailure(folder: url.path)) {
        _ = try folder.model()
      }
    }
  }

  @Test func damagedRecordsAreTypedErrors() throws {
    try Example.withFolder { url in
      for text in ["", "{", "[]", "{\"format\": 1}"] {
        try Data(text.utf8).write(to: url.appending(path: RunFolder.recordName))
        #expect(throws: RunFolderError.self) { _ = try RunFolder(url).record() }
      }
    }
  }

  /// One number that is no whole one, before, among and after many that need not be.
  @Test(arguments: ["batch_size", "epochs", "seed"]) func theWrongNumberIsFound(_ key: String)
    throws
  {
    try Example.withFolder { url in
      let file = url.appending(path: RunFolder.recordName)
      var configuration = Example.configuration(epochs: 1)
      configuration.preprocessing = .centered(means: (0..<16).map { Double($0) + 0.5 })
      _ = try TrainingRun(configuration, data: Example.data(), folder: RunFolder(url)).start()
      var record = try #require(
        JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
      var settings = try #require(record["configuration"] as? [String: Any])
      settings[key] = 1.5
      record["configuration"] = settings
      try JSONSerialization.data(withJSONObject: record).write(to: file)
      let fault = #expect(throws: RunFolderError.self) { _ = try RunFolder(url).record() }
      guard case .damagedRecord(_, let reason)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(reason.contains("'configuration.\(key)' holds a number"))
    }
  }

  @Test func looksAtTheRunsOwnTestSetCount() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      _ = try TrainingRun(
        Example.configuration(epochs: 1), data: Example.data(), folder: folder
      ).start()
      let own = try Example.dataset(30)
      let other = try Dataset(
        name: "other", exampleShape: own.exampleShape, bytes: own.bytes, labels: own.labels,
        classNames: own.classNames,
        files: [DatasetFile(name: "a", path: "a", sha256: String(repeating: "0", count: 64))])
      #expect(try folder.record().testLooks == 1)
      try folder.countTestLook(at: other)
      #expect(try folder.record().testLooks == 1)
      try folder.countTestLook(at: own)
      #expect(try folder.record().testLooks == 2)
      // In the other direction, too: the run's data have a file, and what is looked at has none.
      var record = try folder.record()
      record.data = DataRecord(
        name: "other", trainingExamples: 90, validationExamples: 0, testExamples: 30,
        files: other.files)
      record.testLooks = .max
      try folder.write(record)
      try folder.countTestLook(at: own)
      try folder.countTestLook(at: other)
      #expect(try folder.record().testLooks == .max)
      record.testLooks = nil
      try folder.write(record)
      try folder.countTestLook(at: own)
      #expect(try folder.record().testLooks == nil)
    }
  }

  /// Whoever asks whether a folder is in use is in nobody's way.
  @Test func askingIsNoUse() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      let descriptor = open(url.path, O_RDONLY)
      defer { close(descriptor) }
      // As another who asks has it.
      #expect(flock(descriptor, LOCK_SH) == 0)
      #expect(!folder.isInUse)
      #expect(flock(descriptor, LOCK_EX) == 0)
      #expect(folder.isInUse)
    }
  }

  /// What another thread has opened in the meantime stays open.
  @Test func askingInVainClosesNothingElse() throws {
    try Example.withFolder { url in
      let writer = open(url.path, O_RDONLY)
      defer { close(writer) }
      #expect(flock(writer, LOCK_EX) == 0)
      let lost = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: 2) { thread in
        for _ in 0..<20_000 {
          if thread == 0 {
            _ = RunFolder(url).isInUse
          } else {
            let descriptor = open("/dev/null", O_RDONLY)
            if close(descriptor) != 0 { lost.withLock { $0 += 1 } }
          }
        }
      }
      #expect(lost.withLock(\.self) == 0)
    }
  }
}

import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
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
      #expect(throws: RunFolderError.missing(folder: url.path, file: RunFolder.modelName)) {
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
}

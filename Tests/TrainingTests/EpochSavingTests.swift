import Datasets
import Foundation
import NeuralNetworks
import Testing
import Training

@Suite("Networks that are kept after epochs")
struct EpochSavingTests {
  @Test("The network of each epoch is that of a training which ends there")
  func networks() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url.appending(path: "run"))
      let result = try TrainingRun(
        Example.configuration(epochs: 4), data: Example.data(), folder: folder
      ).start(keeping: EpochSavingPlan())
      #expect(folder.savedEpochs == [0, 1, 2, 3, 4])
      #expect(try folder.model(afterEpoch: 4) == result.model)
      for epochs in 1...3 {
        let shorter = try TrainingRun(
          Example.configuration(epochs: epochs), data: Example.data(),
          folder: RunFolder(url.appending(path: "\(epochs)"))
        ).start()
        #expect(try folder.model(afterEpoch: epochs) == shorter.model)
      }
      let untrained = try folder.model(afterEpoch: 0)
      #expect(try untrained != folder.model(afterEpoch: 1))
      let file = folder.url.appending(path: "epochs/epoch-0005.safetensors").path
      #expect(
        throws: RunFolderError.missing(
          folder: folder.url.path, file: "epochs/epoch-0005.safetensors"), "\(file)"
      ) { _ = try folder.model(afterEpoch: 5) }
    }
  }

  @Test("A run that goes on keeps the rest, and a run in its place keeps nothing of it")
  func goingOn() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      let configuration = Example.configuration(epochs: 4)
      var epochs = 0
      let listener = Listener { if case .evaluated(let record) = $0 { epochs = record.epoch } }
      _ = try TrainingRun(configuration, data: Example.data(), folder: folder).start(
        keeping: EpochSavingPlan(), sinks: [listener], isCancelled: { epochs == 2 })
      #expect(folder.savedEpochs == [0, 1, 2])
      let result = try TrainingRun(resuming: StoppedRun(in: folder), data: Example.data()).start()
      #expect(folder.savedEpochs == [0, 1, 2, 3, 4])
      #expect(try folder.model(afterEpoch: 4) == result.model)
      try Data("half".utf8).write(
        to: url.appending(path: "epochs/epoch-0003.safetensors.5f03a7c2.partial"))
      _ = try TrainingRun(configuration, data: Example.data(), folder: folder).start(
        replacing: true)
      #expect(folder.savedEpochs.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: url.appending(path: "epochs").path))
    }
  }

  @Test(
    "A long training keeps few networks: the first, the last, and evenly spaced ones",
    arguments: [
      (5, 1000, 60), (59, 1000, 60), (60, 1000, 60), (61, 1000, 60),
      (200, 1000, 60), (1000, 1000, 60), (100, 15_000_000, 13), (500, 50_000_000, 4),
      (500, 400_000_000, 3), (1_000_000, 1, 60),
    ])
  func plan(epochs: Int, bytes: Int, most: Int) {
    let plan = EpochSavingPlan()
    let kept = (0...epochs).filter { plan.includes($0, of: epochs, bytes: bytes) }
    #expect(kept.first == 0 && kept.last == epochs)
    #expect(kept.count <= most)
    #expect(kept.count == epochs + 1 || kept.count > most / 2)
    let gaps = Set(
      zip(kept.dropFirst(most / 3), kept.dropFirst(most / 3 + 1)).map { $1 - $0 }.dropLast())
    #expect(gaps.count <= 1)
  }
}

/// Tells a closure what happens.
private struct Listener: TrainingEventSink {
  let body: (TrainingEvent) -> Void

  func receive(_ event: TrainingEvent) { body(event) }
}

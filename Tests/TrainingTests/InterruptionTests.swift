import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

@Suite struct InterruptionTests {
  @Test func cancellingFinishesTheStepAndSaves() throws {
    let trainer = try Trainer<Float>(
      Example.configuration(epochs: 5), training: Example.dataset(90))
    var asked = 0
    var saved: Network<Float>?
    let list = EventList()
    let summary = try trainer.fit(
      into: [list],
      save: {
        saved = $0
        return ["model"]
      },
      isCancelled: {
        asked += 1
        return asked >= 13
      })
    #expect(summary.wasInterrupted)
    #expect(summary.epochs.count == 1)
    #expect(trainer.progress == TrainingProgress(epoch: 1, step: 3))
    #expect(saved == trainer.network)
    #expect(list.kinds.suffix(3) == ["step", "saved", "finished"])
  }

  @Test func cancellingAfterTheLastStepIsNoInterruption() throws {
    let trainer = try Trainer<Float>(
      Example.configuration(epochs: 1), training: Example.dataset(30))
    var asked = 0
    let summary = try trainer.fit(isCancelled: {
      asked += 1
      return asked >= 3
    })
    #expect(!summary.wasInterrupted)
    #expect(summary.epochs.count == 1)
  }

  @Test func aLossThatIsNotFiniteChangesNothing() throws {
    var configuration = Example.configuration(epochs: 50, rate: 1e9)
    configuration.objective.loss = .squaredError
    configuration.architecture.layers[1].activation = .identity
    let trainer = try Trainer<Float>(configuration, training: Example.dataset(30))
    var before = trainer.network
    let error = #expect(throws: TrainingError.self) {
      for _ in 0..<100 {
        before = trainer.network
        try trainer.step(Array(0..<10)[...])
      }
    }
    guard case .nonFiniteLoss(_, let epoch, let step, let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(epoch == 1)
    #expect(step == trainer.progress.step + 1)
    #expect(cause.contains("learning rate 1000000000.0 is probably too high"))
    // The step that failed has not touched the network.
    #expect(
      before.layers.map { $0.weights.elements.map(\.bitPattern) }
        == trainer.network.layers.map { $0.weights.elements.map(\.bitPattern) })
  }

  /// What the last update of an epoch did shows when the network is measured.
  @Test func aNetworkThatIsNotFiniteIsNotSaved() throws {
    var configuration = Example.configuration(epochs: 1, batchSize: 30, rate: 1e38)
    configuration.objective.loss = .squaredError
    configuration.architecture.layers[1].activation = .identity
    let list = EventList()
    let trainer = try Trainer<Float>(configuration, training: Example.dataset(30))
    #expect(throws: TrainingError.self) {
      try trainer.fit(
        into: [list],
        save: { _ in
          Issue.record("It was saved.")
          return []
        })
    }
    #expect(list.kinds == ["runStarted", "step", "epoch", "failed"])
  }

  @Test func weightsTooLargeFromTheStartAreToldFromAHighRate() throws {
    var configuration = Example.configuration()
    configuration.objective.loss = .squaredError
    configuration.architecture.layers[1].activation = .identity
    for layer in configuration.architecture.layers.indices {
      configuration.architecture.layers[layer].initializer = Initializer(
        .normal(standardDeviation: 1e30))
    }
    let trainer = try Trainer<Float>(configuration, training: Example.dataset(30))
    let error = #expect(throws: TrainingError.self) { try trainer.step(Array(0..<10)[...]) }
    #expect(error?.description.contains("before the first update") == true)
  }

  @Test func interruptedRunsAreWholeRuns() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      var asked = 0
      let result = try TrainingRun(
        Example.configuration(epochs: 100), data: Example.data(), folder: folder
      ).start(isCancelled: {
        asked += 1
        return asked >= 30
      })
      #expect(result.summary.wasInterrupted)
      let record = try folder.record()
      #expect(record.status == .interrupted)
      #expect(record.test == nil)
      #expect(try folder.model() == result.model)
      #expect(try folder.model().network.weightsSHA256() == record.weightsDigest)
    }
  }
}

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
    let list = EventList()
    do {
      try trainer.fit(into: [list])
      Issue.record("Training with a rate of 1e9 went well.")
    } catch let error as TrainingError {
      guard case .nonFiniteLoss(_, let epoch, let step, _) = error else {
        throw error
      }
      #expect(epoch == trainer.progress.epoch + 1)
      #expect(step == trainer.progress.step + 1)
      #expect(error.description.contains("epoch \(epoch), step \(step)"))
      #expect(error.description.contains("learning rate 1000000000.0 is probably too high"))
    }
    #expect(list.kinds.last == "failed")
    // The step that failed did not touch the network: its own number is still to come.
    let before = trainer.network
    #expect(throws: TrainingError.self) { try trainer.step(Array(0..<10)[...]) }
    #expect(
      before.layers[0].weights.elements.map(\.bitPattern)
        == trainer.network.layers[0].weights.elements.map(\.bitPattern))
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

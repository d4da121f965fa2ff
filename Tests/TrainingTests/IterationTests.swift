import Datasets
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing
import Training

/// Batches drawn with replacement, and what is recorded of each step.
@Suite struct IterationTests {
  private func configuration(epochs: Int = 2) -> TrainingConfiguration {
    var configuration = Example.configuration(epochs: epochs, batchSize: 10)
    configuration.order = .drawnWithReplacement
    configuration.objective.penalty = L2Penalty(strength: 0.2)
    return configuration
  }

  /// The batches are those of `numpy.random.choice` with the generator that drew the weights.
  @Test func batchesAreDrawnWithReplacement() throws {
    let dataset = try Example.dataset(25)
    let configuration = configuration()
    let fitted = try Trainer<Double>(configuration, training: dataset)
    try fitted.fit()

    var random = RandomState(seed: configuration.seed)
    _ = try Network<Double>(configuration.architecture, using: &random)
    let stepped = try Trainer<Double>(configuration, training: dataset)
    var drawn: [Int] = []
    for size in [10, 10, 5, 10, 10, 5] {
      let batch = try random.choice(population: 25, count: size)
      drawn += batch
      try stepped.step(batch[...])
    }
    #expect(fitted.network == stepped.network)
    #expect(Set(drawn[..<25]).count < 25)
  }

  @Test func lossesIncludeThePenalty() throws {
    let dataset = try Example.dataset(30)
    let configuration = configuration(epochs: 1)
    var random = RandomState(seed: configuration.seed)
    var network = try Network<Double>(configuration.architecture, using: &random)
    let trainer = try Trainer<Double>(configuration, training: dataset)
    let recorder = IterationRecorder(of: trainer, validation: dataset, every: 100) { _ in }
    try trainer.fit(into: [recorder])
    #expect(recorder.losses.count == 3)
    for loss in recorder.losses {
      let chosen = dataset.subset(try random.choice(population: 30, count: 10))
      let (inputs, targets): (Matrix<Double>, Matrix<Double>) = chosen.batch(.unit)
      let cost = try network.cost(of: inputs, targets: targets, configuration.objective)
      #expect(abs(loss - cost) < 1e-12)
      network.descend(
        along: try network.gradients(of: inputs, targets: targets, configuration.objective),
        learningRate: 0.1)
    }
  }

  @Test func someStepsAreReported() throws {
    let validation = try Example.dataset(12)
    let trainer = try Trainer<Float>(configuration(epochs: 3), training: Example.dataset(50))
    var records: [IterationRecord] = []
    let recorder = IterationRecorder(of: trainer, validation: validation, every: 6) {
      records.append($0)
    }
    try trainer.fit(into: [recorder])
    #expect(recorder.losses.count == 15)
    #expect(records.map(\.iteration) == [0, 6, 12])
    #expect(records.allSatisfy { $0.iterations == 15 && $0.loss == recorder.losses[$0.iteration] })
    #expect(records.allSatisfy { (0...1).contains($0.validAccuracy) })
  }

  @Test func measuringCanWaitForTheLastEpoch() throws {
    let list = EventList()
    let trainer = try Trainer<Float>(configuration(epochs: 3), training: Example.dataset(50))
    let summary = try trainer.fit(into: [list], measuring: .lastEpoch)
    #expect(summary.epochs.map(\.epoch) == [3])
    #expect(list.kinds.filter { $0 == "evaluated" }.count == 1)
    let measured = try Trainer<Float>(configuration(epochs: 3), training: Example.dataset(50))
    #expect(try measured.fit().epochs.last?.trainAccuracy == summary.epochs.last?.trainAccuracy)
    #expect(measured.network == trainer.network)
  }

  @Test func theRateFallsAfterTheFirstStep() throws {
    var configuration = configuration(epochs: 1)
    configuration.order = .sequential
    configuration.objective.penalty.strength = 0
    configuration.learningRate = .exponentialFromFirstStep(initial: 0.4, decay: 0.5)
    let dataset = try Example.dataset(20)
    let trainer = try Trainer<Double>(configuration, training: dataset)
    var expected = trainer.network
    for (rate, positions) in [(0.4, 0..<10), (0.2, 10..<20)] {
      let (inputs, targets): (Matrix<Double>, Matrix<Double>) =
        dataset.subset(positions).batch(.unit)
      expected.descend(
        along: try expected.gradients(of: inputs, targets: targets, configuration.objective),
        learningRate: rate)
    }
    try trainer.fit()
    for (found, wanted) in zip(trainer.network.layers, expected.layers) {
      #expect(
        zip(found.weights.elements, wanted.weights.elements).allSatisfy { abs($0 - $1) < 1e-14 })
    }
  }

  /// A planted defect reaches training: the mask decides what the hidden layer learns.
  @Test func aDefectChangesTraining() throws {
    let dataset = try Example.dataset(30)
    let sound = try Trainer<Double>(configuration(), training: dataset)
    let spoiled = try Trainer<Double>(
      configuration(), training: dataset, planting: .missingRectifierMask)
    #expect(sound.network == spoiled.network)
    try sound.fit()
    try spoiled.fit()
    #expect(sound.network != spoiled.network)
  }
}

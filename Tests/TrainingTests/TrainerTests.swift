import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing
import Training

@Suite struct TrainerTests {
  @Test func learnsRows() throws {
    let trainer = try Trainer<Double>(
      Example.configuration(epochs: 20), training: Example.dataset(90),
      validation: Example.dataset(30))
    let summary = try trainer.fit()
    #expect(summary.epochs.count == 20)
    #expect(!summary.wasInterrupted)
    #expect(summary.epochs[19].trainAccuracy == 1)
    #expect(summary.epochs[19].validAccuracy == 1)
    #expect(summary.epochs[19].trainCost < summary.epochs[0].trainCost / 4)
  }

  @Test func eventsComeInOrder() throws {
    let list = EventList()
    let trainer = try Trainer<Float>(
      Example.configuration(epochs: 2), training: Example.dataset(25))
    try trainer.fit(into: [list], save: { _ in ["a", "b"] })
    #expect(
      list.kinds == [
        "runStarted", "step", "epoch", "evaluated", "step", "epoch", "evaluated", "saved", "saved",
        "finished",
      ])
    let steps = list.events.compactMap { if case .step(let step) = $0 { step } else { nil } }
    #expect(steps.map(\.examples) == [10, 20, 25, 10, 20, 25])
    #expect(steps.map(\.step) == [1, 2, 3, 1, 2, 3])
    #expect(steps.map(\.epoch) == [1, 1, 1, 2, 2, 2])
  }

  @Test func incompleteBatchesCanBeDropped() throws {
    var configuration = Example.configuration(epochs: 1)
    configuration.incompleteBatch = .drop
    let list = EventList()
    try Trainer<Float>(configuration, training: Example.dataset(25)).fit(into: [list])
    let steps = list.events.compactMap { if case .step(let step) = $0 { step } else { nil } }
    #expect(steps.map(\.examples) == [10, 20])
  }

  /// `fit` is the loop that a user could write over `step`.
  @Test func fitIsALoopOverStep() throws {
    var configuration = Example.configuration(epochs: 3)
    configuration.order = .sequential
    configuration.learningRate = .exponential(initial: 0.1, decay: 0.5)
    configuration.augmentation = Augmentation(.deskewed)
    let fitted = try Trainer<Double>(configuration, training: Example.dataset(30))
    try fitted.fit()
    let stepped = try Trainer<Double>(configuration, training: Example.dataset(30))
    let order = Array(0..<30)
    for _ in 0..<3 {
      for start in stride(from: 0, to: 30, by: 10) { try stepped.step(order[start..<start + 10]) }
      stepped.endEpoch()
    }
    #expect(fitted.network == stepped.network)
    #expect(fitted.progress == stepped.progress)
  }

  /// One generator draws the weights and then shuffles the examples anew in each epoch.
  @Test func shufflingFollowsTheWeightsInTheGenerator() throws {
    let configuration = Example.configuration(epochs: 3)
    let fitted = try Trainer<Double>(configuration, training: Example.dataset(30))
    try fitted.fit()
    let stepped = try Trainer<Double>(configuration, training: Example.dataset(30))
    var random = RandomState(seed: configuration.seed)
    let drawn = try Network<Double>(configuration.architecture, using: &random)
    #expect(stepped.network == drawn)
    for _ in 0..<3 {
      var order = Array(0..<30)
      random.shuffle(&order)
      for start in stride(from: 0, to: 30, by: 10) { try stepped.step(order[start..<start + 10]) }
    }
    #expect(fitted.network == stepped.network)
  }

  /// Steps against the definition: the public gradients, taken down by hand. From the second step on biases are not zero,
  /// and a penalty on them would show. Where inputs are sparse, their background has to take part.
  @Test(arguments: [
    (false, Preprocessing.unit), (true, .unit), (true, .symmetric),
    (true, .standardized(mean: 0.3, deviation: 0.4)),
  ]) func stepFollowsTheGradient(isSparse: Bool, preprocessing: Preprocessing) throws {
    let dataset = try isSparse ? Example.sparseDataset(10) : Example.dataset(10)
    var configuration = Example.configuration(hidden: [16], rate: 0.3)
    configuration.preprocessing = preprocessing
    let trainer = try Trainer<Double>(configuration, training: dataset)
    var expected = trainer.network
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = dataset.batch(preprocessing)
    for _ in 0..<4 {
      let gradients = try expected.gradients(
        of: batch.inputs, targets: batch.targets, configuration.objective)
      expected.descend(along: gradients, learningRate: 0.3)
      try trainer.step(Array(0..<10)[...])
    }
    for (found, wanted) in zip(trainer.network.layers, expected.layers) {
      for (a, b) in zip(found.weights.elements, wanted.weights.elements) {
        #expect(abs(a - b) < 1e-14)
      }
      for (a, b) in zip(found.biases.elements, wanted.biases.elements) {
        #expect(abs(a - b) < 1e-14)
      }
    }
  }

  /// Images with as many pixels, but other rows and columns, would be prepared wrongly.
  @Test func preprocessingHasToFitTheImages() throws {
    var configuration = Example.configuration()
    configuration.preprocessing = .deskewed(rows: 2, columns: 8, scaling: .unit)
    let fault = #expect(throws: ConfigurationError.self) {
      _ = try Trainer<Float>(configuration, training: Example.dataset(30))
    }
    #expect(
      fault?.description.contains("[4, 4] cannot be prepared as 2 rows and 8 columns") == true)
  }

  /// What is not a number goes no further than the epoch, also where only the validation set shows it.
  @Test func aValidationCostThatIsNoNumberEndsTraining() throws {
    var configuration = Example.configuration(hidden: [], epochs: 1)
    configuration.preprocessing = .raw
    configuration.architecture.layers[0].initializer = Initializer(.normal(standardDeviation: 1e37))
    func dark(_ count: Int, _ shade: UInt8) throws -> Dataset {
      try Dataset(
        name: "dark", exampleShape: [4, 4], bytes: [UInt8](repeating: shade, count: 16 * count),
        labels: (0..<count).map { UInt8($0 % 3) }, classNames: ["top", "middle", "bottom"])
    }
    configuration.objective = Objective(loss: .softmaxCrossEntropy)
    let trainer = try Trainer<Float>(
      configuration, training: dark(10, 0), validation: dark(10, 255))
    let fault = #expect(throws: TrainingError.self) { try trainer.fit() }
    guard case .nonFiniteLoss(_, epoch: 1, step: 1, _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(trainer.history.isEmpty)
  }

  @Test func aStateThatCannotBeIsRefused() throws {
    let trainer = try Trainer<Float>(Example.configuration(), training: Example.dataset(30))
    for reductions in [-1, 4] {
      var state = trainer.state
      state.values.plateau = try JSONDecoder().decode(
        PlateauState.self,
        from: Data(#"{"epochsWithoutAdvance": 0, "reductions": \#(reductions)}"#.utf8))
      #expect(throws: SafetensorsError.self) { try trainer.restore(state, file: "checkpoint") }
    }
  }

  @Test func decayLowersTheRateEachEpoch() throws {
    var configuration = Example.configuration(epochs: 3)
    configuration.learningRate = .exponential(initial: 0.1, decay: 0.5)
    let summary = try Trainer<Float>(configuration, training: Example.dataset(30)).fit()
    #expect(summary.epochs.map(\.learningRate) == [0.1, 0.05, 0.025])
  }

  @Test func anErrorOfASinkEndsTraining() throws {
    struct Full: TrainingEventSink {
      struct NoSpace: Error {}
      func receive(_ event: TrainingEvent) throws {
        if case .evaluated = event { throw NoSpace() }
      }
    }
    let list = EventList()
    let trainer = try Trainer<Float>(Example.configuration(), training: Example.dataset(30))
    #expect(throws: Full.NoSpace.self) { try trainer.fit(into: [list, Full()]) }
    #expect(list.kinds.last == "failed")
  }
}

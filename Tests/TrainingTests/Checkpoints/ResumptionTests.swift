import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// A run that was stopped and went on ends as the one that was not.
@Suite struct ResumptionTests {
  /// 47 examples less 8 for validation, in batches of 10: four steps in each of three epochs, the last of each with 9.
  static func configuration(
    _ change: (inout TrainingConfiguration) -> Void = { _ in }
  ) -> TrainingConfiguration {
    var configuration = Example.configuration()
    configuration.validation = .stratified(.count(8), seed: 1)
    change(&configuration)
    return configuration
  }

  static let configurations: [TrainingConfiguration] = [
    configuration { $0.precision = .float64 },
    configuration { $0.order = .drawnWithReplacement },
    configuration { $0.order = .sequential },
    configuration { $0.shuffling = ShufflingGenerator(seed: 3, includesMeasuring: true) },
    configuration { $0.learningRate = .exponential(initial: 0.2, decay: 0.5) },
    configuration { $0.optimizer = .momentum(.init()) },
    configuration { $0.optimizer = .nesterov(.init()) },
    configuration { $0.optimizer = .adam(.init()) },
    configuration {
      $0.optimizer = .adamW(.init())
      $0.precision = .float64
    },
    configuration { $0.optimizer = .rmsProp(centered) },
    configuration { $0.incompleteBatch = .drop },
    configuration { $0.augmentation = Augmentation(rotation: 10, shift: 1) },
    configuration { $0.learningRate = plateau },
    configuration {
      $0.architecture.layers[0].batchNormalization = BatchNormalizationSettings()
      $0.optimizer = .momentum(.init())
    },
    configuration {
      $0.weightAveraging = WeightAveraging(decay: 0.9)
      $0.gradientClipping = .norm(0.1)
      $0.maxNorm = 1
      $0.objective.l1 = 1e-3
    },
    configuration {
      $0.architecture.inputDropout = 0.2
      $0.architecture.layers[0].dropout = 0.5
      $0.architecture.layers[0].batchNormalization = BatchNormalizationSettings()
      $0.optimizer = .adam(.init())
    },
    configuration { $0.validation = nil },
    configuration {
      $0.augmentation = Augmentation(.deskewed)
      $0.preprocessing = .deskewed(rows: 4, columns: 4, scaling: .unit)
    },
  ]

  private static var centered: OptimizerChoice.RMSProp {
    var settings = OptimizerChoice.RMSProp()
    settings.momentum = 0.5
    settings.isCentered = true
    return settings
  }

  /// A rate that falls after each epoch but the first, unless the cost becomes a hundredth of what it was.
  private static var plateau: LearningRateSchedule {
    .reduceOnPlateau(PlateauDecay(initial: 0.5, factor: 0.1, patience: 0, threshold: 0.99))
  }

  static func uninterrupted(
    _ configuration: TrainingConfiguration, data: TrainTestDatasets? = nil
  ) throws -> StoppedTraining.Outcome {
    try Example.withFolder { url in
      var training = try StoppedTraining(configuration, in: url)
      if let data { training.data = data }
      try training.go()
      #expect(training.checkpoints.isEmpty)
      return try training.outcome()
    }
  }

  @Test(arguments: [StoppedTraining.End.request, .fault])
  func stoppedAfterEachStep(end: StoppedTraining.End) throws {
    let configuration = Self.configuration()
    let expected = try Self.uninterrupted(configuration)
    for steps in 1...11 {
      try Self.expectSameEnd(configuration, stoppedAfter: steps, by: end, expected)
    }
  }

  @Test(arguments: configurations.indices)
  func whateverTheConfiguration(index: Int) throws {
    let configuration = Self.configurations[index]
    let expected = try Self.uninterrupted(configuration)
    try Self.expectSameEnd(configuration, stoppedAfter: 2, by: .request, expected)
    try Self.expectSameEnd(configuration, stoppedAfter: 7, by: .request, expected)
    try Self.expectSameEnd(configuration, stoppedAfter: 7, by: .fault, expected)
  }

  private static func expectSameEnd(
    _ configuration: TrainingConfiguration, stoppedAfter steps: Int, by end: StoppedTraining.End,
    _ expected: StoppedTraining.Outcome
  ) throws {
    try Example.withFolder { url in
      let training = try StoppedTraining(configuration, in: url)
      try training.go(for: steps, end: end)
      try training.go()
      #expect(try training.outcome() == expected, "stopped after \(steps) steps")
      #expect(training.checkpoints.isEmpty)
    }
  }

  @Test func stoppedAgainAndAgain() throws {
    let configuration = Self.configuration()
    let expected = try Self.uninterrupted(configuration)
    for steps in 1...5 {
      try Example.withFolder { url in
        var training = try StoppedTraining(configuration, in: url)
        training.plan.schedule = .steps(steps)
        // A step further each time, and from then on only as far as the next checkpoint.
        var lives = 0
        while try training.go(for: steps + lives % 2, end: .fault) == nil, lives < 30 { lives += 1 }
        #expect(lives >= 11 / (steps + 1))
        #expect(try training.outcome() == expected)
        #expect(try training.folder.record().resumptions?.count == lives)
      }
    }
  }

  @Test func requestsTwiceInARow() throws {
    let expected = try Self.uninterrupted(Self.configuration())
    for first in 1...3 {
      for second in 1...4 {
        try Example.withFolder { url in
          let training = try StoppedTraining(Self.configuration(), in: url)
          #expect(try training.go(for: first, end: .request)?.summary.wasInterrupted == true)
          #expect(try training.go(for: second, end: .request)?.summary.wasInterrupted == true)
          let record = try training.folder.record()
          #expect(record.status == .interrupted)
          #expect(record.weightsDigest == (try training.folder.model().network.weightsSHA256()))
          try training.go()
          #expect(try training.outcome() == expected)
        }
      }
    }
  }

  @Test func withoutACheckpointItBeginsAgain() throws {
    let expected = try Self.uninterrupted(Self.configuration())
    try Example.withFolder { url in
      var training = try StoppedTraining(Self.configuration(), in: url)
      training.plan.schedule = .automatic
      try training.go(for: 7, end: .fault)
      #expect(training.checkpoints.isEmpty)
      #expect(try StoppedRun(in: training.folder).progress == TrainingProgress())
      try training.go()
      #expect(try training.outcome() == expected)
    }
  }

  @Test func theTimesOfAnEpochAreAddedUp() throws {
    try Example.withFolder { url in
      let training = try StoppedTraining(Self.configuration(), in: url)
      try training.go(for: 2, end: .request)
      let before = try Trainer<Float>(
        Self.configuration(), training: training.data.train, seconds: Ticks().next)
      var asked = 0
      let isCancelled = {
        asked += 1
        return asked == 2
      }
      try before.fit(isCancelled: isCancelled)
      let state = before.state
      // Entered at 0, left at 1, asked for at 1: two ticks of the clock.
      #expect(state.values.epochSeconds == 1)
      let after = try Trainer<Float>(
        Self.configuration(), training: training.data.train, seconds: Ticks().next)
      try after.restore(state, file: "test")
      try after.fit()
      #expect(after.history[0].trainSeconds == 2)
      #expect(after.history[1].trainSeconds == 1)
    }
  }

  /// The curve of more steps than lines: each stands for two of them, the one in progress for one.
  @Test(arguments: [9_999, 10_000, 10_001, 10_151])
  func longCurves(steps: Int) throws {
    let configuration = Example.configuration(hidden: [2], epochs: 3, batchSize: 1)
    func training(in url: URL) throws -> StoppedTraining {
      var training = try StoppedTraining(configuration, in: url)
      training.data = try Example.data(train: 3400, test: 30)
      training.plan.schedule = .epochs(2)
      return training
    }
    let expected = try Example.withFolder { url in
      let training = try training(in: url)
      try training.go()
      return try training.outcome()
    }
    #expect(expected.iterations.lines.map(\.iteration).prefix(2) == [2, 4])
    try Example.withFolder { url in
      let training = try training(in: url)
      try training.go(for: steps, end: .request)
      try training.go()
      #expect(try training.outcome() == expected)
    }
  }

  @Test func threadsMayChange() throws {
    let configuration = Self.configuration()
    let expected = try Self.uninterrupted(configuration)
    try Example.withFolder { url in
      let training = try StoppedTraining(configuration, in: url)
      try training.go(for: 6, end: .request)
      let run = try TrainingRun(resuming: StoppedRun(in: training.folder), data: training.data)
      _ = try run.start(team: WorkerTeam(threadCount: 2))
      #expect(try training.outcome() == expected)
    }
  }

  @Test func fittingGoesOnAfterItWasCancelled() throws {
    let dataset = try Example.dataset(47)
    let whole = try Trainer<Float>(Self.configuration(), training: dataset)
    try whole.fit()
    let stopped = try Trainer<Float>(Self.configuration(), training: dataset)
    for _ in 0..<5 {
      var asked = 0
      try stopped.fit(isCancelled: {
        asked += 1
        return asked == 3
      })
    }
    #expect(try stopped.fit().epochs.count == 3)
    #expect(stopped.network == whole.network)
  }
}

/// A clock that goes on by one each time it is looked at.
private final class Ticks {
  private var time = -1.0

  func next() -> Double {
    time += 1
    return time
  }
}

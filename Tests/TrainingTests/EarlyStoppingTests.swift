import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

@Suite struct EarlyStoppingTests {
  /// 47 examples, of which the last 8, to validate on, have three wrong labels: the surer the network becomes of what is right,
  /// the larger is its cost on these.
  static func data() throws -> TrainTestDatasets {
    let good = try Example.dataset(47)
    var labels = good.labels
    for index in [40, 43, 46] { labels[index] = (labels[index] + 1) % 3 }
    return try TrainTestDatasets(
      name: "rows",
      train: Dataset(
        name: "rows", exampleShape: good.exampleShape, bytes: good.bytes, labels: labels,
        classNames: good.classNames),
      test: Example.dataset(30))
  }

  static func configuration(
    patience: Int, _ change: (inout EarlyStopping) -> Void = { _ in }
  ) -> TrainingConfiguration {
    ResumptionTests.configuration {
      $0.epochs = 12
      $0.learningRate = .constant(rate: 0.3)
      $0.validation = .last(.count(8))
      var stopping = EarlyStopping(patience: patience)
      stopping.measure = .validationCost
      change(&stopping)
      $0.earlyStopping = stopping
    }
  }

  /// Trains, and returns what came out with the network after each epoch.
  private static func train(
    _ configuration: TrainingConfiguration
  ) throws -> (trainer: Trainer<Float>, summary: TrainingSummary, networks: [Network<Float>]) {
    let (training, validation) = try data().train.split(configuration.validation)
    let trainer = try Trainer<Float>(configuration, training: training, validation: validation)
    let networks = NetworkList(of: trainer)
    let summary = try trainer.fit(into: [networks], measuring: .lastEpoch)
    return (trainer, summary, networks.networks)
  }

  @Test(arguments: [false, true])
  func itStopsAndHandsOutTheBest(normalized: Bool) throws {
    var configuration = Self.configuration(patience: 2)
    if normalized {
      // The weights that batch normalisation is folded into are others, and their penalty is.
      configuration.objective.penalty = L2Penalty(strength: 0)
      configuration.architecture.layers[0].batchNormalization = BatchNormalizationSettings()
    }
    let (trainer, summary, networks) = try Self.train(configuration)
    let costs = summary.epochs.compactMap(\.validCost)
    let best = try #require(costs.indices.min { costs[$0] < costs[$1] })
    #expect((0..<9).contains(best))
    try #require(costs.count == best + 3)
    #expect(summary.bestEpoch == best + 1)
    #expect(!summary.wasInterrupted)
    #expect(trainer.network == networks[best])
    #expect(trainer.network != networks[best + 2])
    let parts = try Self.data().train.split(trainer.configuration.validation)
    let validation = try #require(parts.heldOut)
    #expect(abs(try trainer.measure(validation).cost - costs[best]) < 1e-4)
  }

  /// The last epoch is not the best one, and nobody has stopped before it.
  @Test func itHandsOutTheBestAlsoAtTheEnd() throws {
    let (trainer, summary, networks) = try Self.train(Self.configuration(patience: 99))
    #expect(summary.epochs.count == 12)
    let best = try #require(summary.bestEpoch)
    #expect(best < 12)
    #expect(trainer.network == networks[best - 1])
  }

  @Test func itHandsOutTheLastIfAskedTo() throws {
    let (trainer, summary, networks) = try Self.train(
      Self.configuration(patience: 2) { $0.restoresBest = false })
    #expect(summary.epochs.count < 12)
    #expect(summary.bestEpoch == nil)
    #expect(trainer.network == networks.last)
  }

  @Test func theRunFolderHoldsTheBest() throws {
    let (_, summary, networks) = try Self.train(Self.configuration(patience: 2))
    let best = try #require(summary.bestEpoch)
    try Example.withFolder { url in
      var training = try StoppedTraining(Self.configuration(patience: 2), in: url)
      training.data = try Self.data()
      let result = try #require(try training.go())
      #expect(try training.folder.model().network == .float32(networks[best - 1]))
      let record = try training.folder.record()
      #expect(record.bestEpoch == best)
      #expect(record.lastEpoch?.epoch == summary.epochs.count)
      let test = try result.model.measure(training.data.test)
      #expect(record.test == TestResult(test))
      #expect(try TrainingResult(of: StoppedRun(in: training.folder)).summary.bestEpoch == best)
    }
  }

  /// Stopped in an epoch after the best one, the run has to know the best network without having made it.
  @Test(arguments: [2, 99])
  func resumedRunsKeepTheBest(patience: Int) throws {
    let configuration = Self.configuration(patience: patience)
    let expected = try ResumptionTests.uninterrupted(configuration, data: Self.data())
    let (_, summary, _) = try Self.train(configuration)
    for steps in stride(from: 3, to: 4 * summary.epochs.count, by: 3) {
      for end in [StoppedTraining.End.request, .fault] {
        try Example.withFolder { url in
          var training = try StoppedTraining(configuration, in: url)
          training.data = try Self.data()
          try training.go(for: steps, end: end)
          try training.go()
          #expect(try training.outcome() == expected, "stopped after \(steps) steps")
          #expect(try training.folder.record().bestEpoch == summary.bestEpoch)
        }
      }
    }
  }

  @Test func itNeedsExamplesToValidateOn() throws {
    var configuration = Self.configuration(patience: 2)
    configuration.validation = nil
    let error = #expect(throws: ConfigurationError.self) {
      try Trainer<Float>(configuration, training: Example.dataset(47))
    }
    #expect(error?.value == "earlyStopping")
    #expect(error?.description.contains("--validation") == true)
  }

  @Test func settingsOutOfRangeAreRefused() {
    #expect(throws: ConfigurationError.self) { try Self.configuration(patience: 0).check() }
    for improvement in [-0.1, .nan, .infinity] {
      #expect(throws: ConfigurationError.self) {
        try Self.configuration(patience: 1) { $0.minimumImprovement = improvement }.check()
      }
    }
  }

  @Test func settingsAreReadFromJSON() throws {
    func read(_ json: String) throws -> EarlyStopping {
      try JSONDecoder().decode(EarlyStopping.self, from: Data(json.utf8))
    }
    #expect(try read(#"{"patience": 3}"#) == EarlyStopping(patience: 3))
    let other = try read(
      #"{"patience":4,"minimumImprovement":0.5,"measure":"validationCost","restoresBest":false}"#)
    #expect(other.patience == 4 && other.minimumImprovement == 0.5)
    #expect(other.measure == .validationCost && !other.restoresBest)
    #expect(throws: DecodingError.self) { try read("{}") }
  }

  private static func history(_ accuracies: [Double]) -> [EpochRecord] {
    accuracies.enumerated().map {
      EpochRecord(
        epoch: $0 + 1, trainCost: 1, trainAccuracy: 1, validCost: 1 - $1, validAccuracy: $1,
        learningRate: 1, trainSeconds: 1, evaluationSeconds: 1)
    }
  }

  @Test func theEarliestOfEqualEpochsIsTheBest() {
    let history = Self.history([0.5, 0.75, 0.25, 0.75])
    for measure in EarlyStopping.Measure.allCases {
      var stopping = EarlyStopping(patience: 1)
      stopping.measure = measure
      #expect(stopping.best(of: history)?.epoch == 2)
    }
    #expect(EarlyStopping(patience: 1).best(of: []) == nil)
  }

  @Test func patienceIsCountedFromTheLastImprovement() {
    func epochs(_ accuracies: [Double], patience: Int, improvement: Double = 0) -> Int? {
      var stopping = EarlyStopping(patience: patience)
      stopping.minimumImprovement = improvement
      return accuracies.indices.first {
        stopping.isExhausted(after: Self.history(Array(accuracies[...$0])))
      }.map { $0 + 1 }
    }
    #expect(epochs([0.5, 0.25, 0.5, 0.75], patience: 1) == 2)
    #expect(epochs([0.5, 0.25, 0.5, 0.75], patience: 2) == 3)
    #expect(epochs([0.5, 0.25, 0.5, 0.75], patience: 3) == nil)
    #expect(epochs([0.5, 0.25, 0.75, 0.5, 0.5, 0.5], patience: 3) == 6)
    // Creeping up by less than what counts is no improvement, unless it adds up.
    #expect(epochs([0.5, 0.625, 0.75, 0.875], patience: 2, improvement: 0.25) == nil)
    #expect(epochs([0.5, 0.625, 0.6875, 0.875], patience: 2, improvement: 0.25) == 3)
  }

  @Test func whatIsNoNumberIsNoImprovement() {
    let history = Self.history([.nan, 0.5, .nan, .nan])
    for measure in EarlyStopping.Measure.allCases {
      var stopping = EarlyStopping(patience: 2)
      stopping.measure = measure
      #expect(stopping.best(of: history)?.epoch == 2)
      #expect(!stopping.isExhausted(after: Array(history.prefix(3))))
      #expect(stopping.isExhausted(after: history))
    }
  }
}

/// Keeps the network as it is when it has been measured.
private final class NetworkList: TrainingEventSink {
  private(set) var networks: [Network<Float>] = []
  private let trainer: Trainer<Float>

  init(of trainer: Trainer<Float>) { self.trainer = trainer }

  func receive(_ event: TrainingEvent) {
    if case .evaluated = event { networks.append(trainer.network) }
  }
}

import Datasets
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing
import Training

/// One example at a time, against batches of every number.
@Suite struct PredictorTests {
  static let preprocessings: [Preprocessing] = [
    .unit, .symmetric, .standardized(mean: 0.13, deviation: 0.3),
    .centered(means: (0..<784).map { Double($0 % 90) }),
    .deskewed(rows: 28, columns: 28, scaling: .symmetric),
    .directional(rows: 28, columns: 28, scaling: .unit),
  ]

  private func check<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, hidden: [Int], _ preprocessing: Preprocessing, tolerance: Double
  ) throws {
    var random = RandomState(seed: 2)
    let network = try Network<Scalar>(
      .classifier(inputs: 784, hidden: hidden, activation: .tanh, classes: 10), using: &random)
    let images = try SampleDataset.load().test.prefix(20)
    let pass = try network.forward(images.batch(preprocessing).inputs)
    let predictor = try Predictor(network, preprocessing: preprocessing)
    for index in 0..<images.count {
      let bytes = Array(images.pixels(of: index))
      let prediction = try predictor.predict(bytes)
      #expect(prediction.predictedClass == pass.predictions[index])
      #expect(try predictor.predictedClass(of: bytes) == pass.predictions[index])
      let difference = zip(prediction.outputs, pass.outputs.row(index))
        .reduce(0) { max($0, abs($1.0 - Double($1.1))) }
      #expect(difference < tolerance)
    }
  }

  // Without a hidden layer the first has ten units, too few for vectors of single precision.
  @Test(arguments: preprocessings, [[100], [30, 20], []])
  func sameAsABatch(_ preprocessing: Preprocessing, hidden: [Int]) throws {
    try check(Double.self, hidden: hidden, preprocessing, tolerance: 1e-12)
    try check(Float.self, hidden: hidden, preprocessing, tolerance: 1e-4)
  }

  /// A network from elsewhere may still have its batch normalisation.
  @Test func batchNormalizationCounts() throws {
    let trainer = try Trainer<Double>(
      NormalizedTrainingTests.configuration(), training: Example.dataset(90))
    try trainer.fit()
    let learner = trainer.learner
    #expect(learner.isNormalized)
    let dataset = try Example.dataset(12)
    let plain = try learner.forward(dataset.batch(.unit).inputs).outputs
    let predictor = try Predictor(learner, preprocessing: .unit)
    for index in 0..<dataset.count {
      let outputs = try predictor.predict(Array(dataset.pixels(of: index))).outputs
      #expect(zip(outputs, plain.row(index)).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test func whatDoesNotFitIsRefused() throws {
    var random = RandomState(seed: 2)
    let network = try Network<Float>(
      .classifier(inputs: 784, hidden: [20], activation: .relu, classes: 10), using: &random)
    let predictor = try Predictor(network, preprocessing: .unit)
    #expect(throws: TrainingError.dataDoesNotFit(part: "features", expected: 784, found: 3)) {
      try predictor.predict([1, 2, 3])
    }
    #expect(throws: ConfigurationError.self) {
      try Predictor(network, preprocessing: .centered(means: [1]))
    }
  }
}

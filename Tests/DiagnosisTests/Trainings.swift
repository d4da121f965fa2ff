import Datasets
import Diagnosis
import LinearAlgebra
import NeuralNetworks
import Training

/// Trainings to examine, on some of the bundled sample.
enum Trainings {
  /// Images enough for every class to be learned a little.
  static func images(_ count: Int = 1_000) throws -> Dataset {
    try SampleDataset.load().train.prefix(count)
  }

  /// Document 001 in small: ReLU, softmax, a penalty, and its weights scaled to inputs of 0 to 255.
  static func ofDocument001() throws -> ExaminedTraining {
    var configuration = TrainingConfiguration(
      architecture: .classifier(
        inputs: 784, hidden: [20], activation: .relu, classes: 10,
        initializer: Initializer(.normal(standardDeviation: 1e-3))),
      objective: Objective(loss: .softmaxCrossEntropy, penalty: L2Penalty(strength: 0.2)),
      learningRate: .constant(rate: 1e-3), epochs: 1, batchSize: 50, preprocessing: .raw)
    configuration.precision = .float64
    return try ExaminedTraining(configuration, training: images())
  }

  /// A training that goes well, or that is made to go wrong by a change.
  static func sound(
    hidden: [Int] = [20], activation: Activation = .relu,
    changing change: (inout TrainingConfiguration) -> Void = { _ in }
  ) throws -> ExaminedTraining {
    let images = try images()
    var configuration = TrainingConfiguration(
      architecture: .classifier(
        inputs: 784, hidden: hidden, activation: activation, classes: 10),
      objective: Objective(loss: .softmaxCrossEntropy, penalty: L2Penalty(strength: 0.01)),
      learningRate: .constant(rate: 0.05), epochs: 1, batchSize: 20,
      preprocessing: .standardizing(images))
    change(&configuration)
    return ExaminedTraining(configuration, training: images)
  }
}

extension ExaminedTraining {
  /// The kinds of what an examination finds, remarks left out.
  func findings() throws -> [FindingKind] {
    try Examination(of: self).report().findings.filter { $0.severity != .remark }.map(\.kind)
  }

  /// The same with a mistake of the documents.
  func planting(_ defect: DocumentDefect) throws -> ExaminedTraining {
    var spoilt = self
    try spoilt.plant(defect)
    return spoilt
  }
}

import Datasets
import Diagnosis
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// Right gradients that are hard to check: nothing may be said against them.
@Suite struct FalseAlarmTests {
  private func gradients(of training: ExaminedTraining) throws -> Observation {
    try #require(
      Examination(of: training).report().observations.first { $0.aspect == .gradients })
  }

  @Test(arguments: [1e-2, 1e-5, 1e-8]) func smallWeightsWithoutAPenalty(
    _ deviation: Double
  ) throws {
    for hidden in [[20], Array(repeating: 40, count: 5)] {
      let training = try Trainings.sound(hidden: hidden) {
        $0.objective.penalty.strength = 0
        for layer in $0.architecture.layers.indices {
          $0.architecture.layers[layer].initializer = Initializer(
            .normal(standardDeviation: deviation))
        }
      }
      #expect(try gradients(of: training).findings.isEmpty)
    }
  }

  /// Net inputs of exactly 0, on the bend of every rectifier.
  @Test func blankImages() throws {
    let images = try Trainings.images(100)
    var training = try Trainings.sound {
      $0.preprocessing = .unit
      $0.objective.penalty.strength = 0
    }
    training.training = try Dataset(
      name: "blank", exampleShape: [28, 28], bytes: Array(repeating: 0, count: 100 * 784),
      labels: images.labels, classNames: images.classNames)
    let observation = try gradients(of: training)
    #expect(observation.findings.isEmpty)
    #expect(observation.summary.contains("it cannot be told"))
  }

  /// The examination has no validation set of its own to stop by.
  @Test func earlyStoppingIsNoObstacle() throws {
    let training = try Trainings.sound { $0.earlyStopping = EarlyStopping(patience: 1) }
    #expect(try gradients(of: training).findings.isEmpty)
  }

  /// A mistake that makes no difference is no explanation of one.
  @Test func aMistakeWithoutEffectIsNotNamed() throws {
    let inputs = Matrix(rows: 2, columns: 2, elements: [0.3, -0.7, 0.9, 0.2])
    // δ = a − y takes for granted that the targets of an example sum to 1.
    let targets = Matrix<Double>(rows: 2, columns: 2, elements: [0.5, 0, 0, 0.5])
    let weights = Matrix(rows: 2, columns: 2, elements: [0.4, -0.2, 0.1, 0.5])
    let network = try Network(layers: [
      DenseLayer(
        weights: weights, biases: Matrix(rows: 1, columns: 2), activation: .softmax)
    ])
    // There is no rectifier and no penalty that a mistake could be made with.
    let found = try Examination(
      of: network, inputs: inputs, targets: targets,
      objective: Objective(loss: .softmaxCrossEntropy)
    ).report().findings
    #expect(found.map(\.kind) == [.wrongGradients])
  }

  /// What only training has: normalisation over a batch, values that are dropped, smoothed targets, weights.
  @Test func modernTraining() throws {
    let training = try Trainings.sound(hidden: [20, 20]) {
      for layer in 0..<2 {
        $0.architecture.layers[layer].batchNormalization = BatchNormalizationSettings()
        $0.architecture.layers[layer].dropout = 0.3
      }
      $0.architecture.inputDropout = 0.1
      $0.labelSmoothing = 0.1
      $0.classWeights = .list((0..<10).map { 1 + Double($0) / 4 })
    }
    #expect(try training.findings().isEmpty)
    let found = try training.planting(.missingRectifierMask).findings()
    #expect(found.contains(.missingRectifierMask))
  }

  /// Batch normalisation takes up whatever the size of the weights is.
  @Test(arguments: [1e-8, 30]) func normalizedWeightsOfAnySize(_ deviation: Double) throws {
    let training = try Trainings.sound(hidden: [20, 20]) {
      for layer in 0..<2 {
        $0.architecture.layers[layer].batchNormalization = BatchNormalizationSettings()
        $0.architecture.layers[layer].initializer = Initializer(
          .normal(standardDeviation: deviation))
      }
    }
    #expect(try gradients(of: training).findings.isEmpty)
  }

  /// The loss of a step is told without the penalty, and so has the one after it to be.
  @Test func anL1Penalty() throws {
    #expect(try Trainings.sound { $0.objective.l1 = 1e-3 }.findings().isEmpty)
  }

  /// Images are compared with themselves, not with what distortions make of them.
  @Test func distortedImages() throws {
    #expect(try Trainings.sound { $0.augmentation = Augmentation(.gentle) }.findings().isEmpty)
  }

  /// Whoever knows nothing of one class is right all the same.
  @Test func aSingleClass() throws {
    let images = try Trainings.images(100)
    var training = try Trainings.sound {
      $0.architecture = .classifier(inputs: 784, hidden: [20], activation: .relu, classes: 1)
    }
    training.training = try Dataset(
      name: "one", exampleShape: [28, 28], bytes: images.bytes,
      labels: [UInt8](repeating: 0, count: 100), classNames: ["any"])
    #expect(try !training.findings().contains(.startingLoss))
  }
}

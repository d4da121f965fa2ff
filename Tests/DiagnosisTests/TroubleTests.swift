import Datasets
import Diagnosis
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// Trainings that go wrong in the ways that beginners meet.
@Suite struct TroubleTests {
  @Test func aSoundTrainingIsClean() throws {
    #expect(try Trainings.sound().findings().isEmpty)
  }

  @Test func threadsChangeNothing() throws {
    let training = try Trainings.sound()
    #expect(
      try Examination(of: training).report()
        == Examination(of: training, team: WorkerTeam(threadCount: 3)).report())
  }

  @Test func inputsOf255() throws {
    let found = try Trainings.sound {
      $0.preprocessing = .raw
      $0.objective.penalty.strength = 0
    }.findings()
    #expect(found.contains(.inputScale))
    #expect(found.contains(.startingLoss))
    #expect(found.contains(.deadUnits))
    #expect(found.contains(.singlePrediction))
  }

  @Test func imagesThatAreAllTheSame() throws {
    let images = try Trainings.images(100)
    var training = try Trainings.sound { $0.preprocessing = .unit }
    training.training = try Dataset(
      name: "grey", exampleShape: [28, 28], bytes: Array(repeating: 90, count: 100 * 784),
      labels: images.labels, classNames: images.classNames)
    let findings = try Examination(of: training).report().findings
    #expect(findings.contains { $0.kind == .constantInputs && $0.severity == .fault })
  }

  @Test func aRateThatIsTooHigh() throws {
    let found = try Trainings.sound { $0.learningRate = .constant(rate: 30) }.findings()
    #expect(found.contains(.growingSteps))
  }

  @Test func aRateThatEndsInInfinity() throws {
    let findings = try Examination(
      of: Trainings.sound(activation: .identity) {
        $0.learningRate = .constant(rate: 1e200)
        $0.precision = .float64
      }
    ).report().findings
    let finding = try #require(findings.first { $0.kind == .nonFiniteLoss })
    #expect(finding.severity == .fault)
    #expect(!findings.contains { $0.kind == .deadUnits })
  }

  @Test func manySigmoidLayers() throws {
    let found = try Trainings.sound(hidden: Array(repeating: 20, count: 9), activation: .sigmoid)
      .findings()
    #expect(found.contains(.vanishingGradients))
    #expect(!found.contains(.wrongGradients))
  }

  /// What a bounded activation passes up stays as it is, what it passes down grows with the weights.
  @Test func largeWeightsInManyLayers() throws {
    let found = try Trainings.sound(hidden: Array(repeating: 20, count: 16), activation: .tanh) {
      for layer in $0.architecture.layers.indices {
        $0.architecture.layers[layer].initializer = Initializer(.normal(standardDeviation: 2))
      }
    }.findings()
    #expect(found.contains(.explodingGradients))
    #expect(!found.contains(.wrongGradients))
  }

  @Test func unitsAtTheirLimits() throws {
    let found = try Trainings.sound(activation: .tanh) {
      $0.architecture.layers[0].initializer = Initializer(.normal(standardDeviation: 2))
      $0.learningRate = .constant(rate: 1e-4)
    }.findings()
    #expect(found.contains(.saturatedUnits))
    #expect(found.contains(.inputScale))
  }
}

import Datasets
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing
import Training

@Suite struct DefectTests {
  /// A trainer makes the mistakes that `gradients(of:targets:_:planting:)` makes.
  @Test(arguments: [nil] + BackpropagationDefect.allCases)
  func aStepFollowsTheSpoiltGradients(_ defect: BackpropagationDefect?) throws {
    let dataset = try Example.dataset(40)
    var configuration = Example.configuration(epochs: 1, batchSize: 40)
    configuration.objective.penalty = L2Penalty(strength: 0.2)
    let trainer = try Trainer<Double>(configuration, training: dataset, planting: defect)
    var network = trainer.network
    let (inputs, targets): (Matrix<Double>, Matrix<Double>) = dataset.batch(
      configuration.preprocessing)
    network.descend(
      along: try network.gradients(
        of: inputs, targets: targets, configuration.objective, planting: defect),
      learningRate: 0.1)
    try trainer.step(Array(0..<40)[...])
    for (stepped, expected) in zip(trainer.network.layers, network.layers) {
      for (a, b) in zip(stepped.weights.elements, expected.weights.elements) {
        #expect(abs(a - b) < 1e-12)
      }
    }
  }
}

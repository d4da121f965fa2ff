import LinearAlgebra
import NeuralNetworks
import Testing

/// Batch normalisation in the public passes of a network, against PyTorch and against the slopes of the cost.
@Suite struct BatchNormalizationTests {
  @Test(arguments: TrainingCase.all.filter(\.isPlain)) func costAndGradients(
    _ reference: TrainingCase
  ) throws {
    let network: Network<Double> = try reference.network()
    let (inputs, targets): (Matrix<Double>, Matrix<Double>) = reference.batch()
    let cost = try network.cost(of: inputs, targets: targets, reference.objective)
    #expect(abs(cost - reference.costs[0]) <= 1e-12 * reference.costs[0])
    let gradients = try network.gradients(of: inputs, targets: targets, reference.objective)
    for (index, layer) in gradients.layers.enumerated() {
      expectClose(layer.weights, reference.weightGradients[index], tolerance: 1e-11)
      expectClose(layer.biases, reference.biasGradients[index], tolerance: 1e-11)
      #expect((layer.scale != nil) == reference.normalized[index])
      if let scale = layer.scale {
        expectClose(scale, reference.scaleGradients[index], tolerance: 1e-11)
      }
    }
  }

  /// Backpropagation and the cost, which are computed apart, agree by finite differences.
  @Test(arguments: TrainingCase.all.filter(\.isPlain)) func slopes(_ reference: TrainingCase) throws
  {
    let (inputs, targets): (Matrix<Double>, Matrix<Double>) = reference.batch()
    let check = try GradientCheck(
      reference.network(), inputs: inputs, targets: targets, objective: reference.objective)
    #expect(check.agrees())
    #expect(check.findings.contains { $0.parameters == .scale })
    #expect(check.compared > check.skipped)
  }

  @Test func shapesMustFit() throws {
    let layer = { (units: Int) in
      try DenseLayer<Float>(
        weights: Matrix(rows: 4, columns: 3), biases: Matrix(rows: 1, columns: 3),
        activation: .relu, normalization: BatchNormalization(units: units))
    }
    #expect(try layer(3).parameterCount == 18)
    #expect(throws: NetworkError.normalizationDoesNotFit(units: 3, found: [1, 4])) {
      _ = try layer(4)
    }
    let row = Matrix<Float>(rows: 1, columns: 2)
    #expect(throws: NetworkError.normalizationDoesNotFit(units: 2, found: [2, 1])) {
      _ = try BatchNormalization(
        settings: BatchNormalizationSettings(), scale: row, runningMean: row,
        runningVariance: row.transposed)
    }
  }
}

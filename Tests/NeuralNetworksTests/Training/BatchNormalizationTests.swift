import LinearAlgebra
import NeuralNetworks
import Testing

/// Batch normalisation against PyTorch, against the slopes of the cost, and against itself on several threads.
@Suite struct BatchNormalizationTests {
  @Test func fixtureIsComplete() {
    #expect(TrainingCase.all.count == 5)
  }

  @Test(arguments: TrainingCase.all) func costAndGradients(_ reference: TrainingCase) throws {
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

  /// The parameters, the running averages, and the answers of the folded network after all steps.
  @Test(arguments: TrainingCase.all, [1, 2]) func steps(
    _ reference: TrainingCase, threads: Int
  ) throws {
    let (network, costs): (Network<Double>, [Double]) =
      try reference.train(on: WorkerTeam(threadCount: threads))
    for (found, expected) in zip(costs, reference.costs) {
      #expect(abs(found - expected) <= 1e-9 * abs(expected) + 1e-15)
    }
    for (index, layer) in network.layers.enumerated() {
      expectClose(layer.weights, reference.trainedWeights[index], tolerance: 1e-10)
      expectClose(layer.biases, reference.trainedBiases[index], tolerance: 1e-10)
      if let normalization = layer.normalization {
        expectClose(normalization.scale, reference.trainedScales[index], tolerance: 1e-10)
        expectClose(normalization.runningMean, reference.runningMeans[index], tolerance: 1e-10)
        expectClose(
          normalization.runningVariance, reference.runningVariances[index], tolerance: 1e-10)
      }
    }
    let inputs: Matrix<Double> = reference.batch().inputs
    #expect(!network.folded.isNormalized)
    expectClose(try network.folded.forward(inputs).outputs, reference.outputs, tolerance: 1e-10)
    #expect(try network.forward(inputs).outputs == network.folded.forward(inputs).outputs)
  }

  @Test(arguments: TrainingCase.all) func singlePrecision(_ reference: TrainingCase) throws {
    let (network, costs): (Network<Float>, [Double]) = try reference.train(on: .single)
    #expect(abs(costs[0] - reference.costs[0]) <= 1e-5 * reference.costs[0])
    // Rounding grows along the way.
    for (index, layer) in network.layers.enumerated() where reference.labels.count > 2 {
      expectClose(layer.weights, reference.trainedWeights[index], tolerance: 1e-3)
    }
  }

  /// Backpropagation and the cost, which are computed apart, agree by finite differences.
  @Test(arguments: TrainingCase.all) func slopes(_ reference: TrainingCase) throws {
    let (inputs, targets): (Matrix<Double>, Matrix<Double>) = reference.batch()
    let check = try GradientCheck(
      reference.network(), inputs: inputs, targets: targets, objective: reference.objective)
    #expect(check.agrees())
    #expect(check.findings.contains { $0.parameters == .scale })
    #expect(check.compared > check.skipped)
  }

  @Test(arguments: [2, 3, 5]) func threadsChangeNoBit(threads: Int) throws {
    for reference in TrainingCase.all {
      let alone: (Network<Float>, [Double]) = try reference.train(on: .single)
      let together: (Network<Float>, [Double]) =
        try reference.train(on: WorkerTeam(threadCount: threads))
      #expect(alone.0 == together.0)
      #expect(alone.1 == together.1)
    }
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

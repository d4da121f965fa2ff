import LinearAlgebra
import NeuralNetworks
import Testing

/// Training with batch normalisation, dropout, smoothed labels and weights against PyTorch, and against itself on several
/// threads.
@Suite struct TrainingReferenceTests {
  @Test func fixtureIsComplete() {
    #expect(TrainingCase.all.count == 12)
    #expect(TrainingCase.all.count { $0.isPlain } == 5)
  }

  @Test(arguments: TrainingCase.all) func firstStep(_ reference: TrainingCase) throws {
    let _: (Network<Double>, [Double]) = try reference.train(on: .single) { workspace, inputs in
      workspace.sumGradients(inputs, batchSize: reference.labels.count, on: .single)
      for layer in 0..<workspace.layerCount {
        expectClose(
          workspace.weightGradients(ofLayer: layer).copy(), reference.weightGradients[layer],
          tolerance: 1e-11)
        expectClose(
          workspace.biasGradients(ofLayer: layer).copy(), reference.biasGradients[layer],
          tolerance: 1e-11)
        let scale = workspace.scaleGradients(ofLayer: layer)?.copy()
        #expect((scale != nil) == reference.normalized[layer])
        if let scale {
          expectClose(scale, reference.scaleGradients[layer], tolerance: 1e-11)
        }
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

  @Test(arguments: [2, 3, 5]) func threadsChangeNoBit(threads: Int) throws {
    for reference in TrainingCase.all {
      let alone: (Network<Float>, [Double]) = try reference.train(on: .single)
      let together: (Network<Float>, [Double]) =
        try reference.train(on: WorkerTeam(threadCount: threads))
      #expect(alone.0 == together.0)
      #expect(alone.1 == together.1)
    }
  }
}

import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

/// Wide layers, which a batch passes one after the other, against the passes of its rows through all layers.
@Suite struct WideLayerTests {
  private static let objective = Objective(
    loss: .softmaxCrossEntropy, penalty: L2Penalty(strength: 0.01))
  private static let batchSize = 70

  private struct Example {
    let network: Network<Double>
    let inputs: BatchInputs<Double>
    let targets: Matrix<Double>

    init() throws {
      var random = RandomState(seed: 5)
      network = try Network(
        .classifier(inputs: 20, hidden: [512, 520, 512, 9], activation: .tanh, classes: 3),
        using: &random)
      inputs = BatchInputs(
        Matrix(
          rows: batchSize, columns: 20,
          elements: try random.normals(count: batchSize * 20, mean: 0, standardDeviation: 1)))
      var targets = Matrix<Double>(rows: batchSize, columns: 3)
      for row in 0..<batchSize { targets[row, row % 3] = 1 }
      self.targets = targets
    }

    /// A workspace with the targets in place.
    func workspace() -> Workspace<Double> {
      let workspace = Workspace(for: network, capacity: batchSize, backward: true)
      _ = workspace.targets.elements.update(fromContentsOf: targets.elements)
      return workspace
    }

    func gradients(_ workspace: Workspace<Double>) -> [Matrix<Double>] {
      workspace.sumGradients(inputs, batchSize: batchSize, on: .single)
      return (0..<workspace.layerCount).flatMap {
        [
          workspace.weightGradients(ofLayer: $0).copy(),
          workspace.biasGradients(ofLayer: $0).copy(),
        ]
      }
    }
  }

  @Test func layerByLayerIsRowByRow() throws {
    let example = try Example()
    let byLayer = example.workspace()
    let loss = byLayer.propagate(
      example.network, example.inputs, Self.objective, batchSize: Self.batchSize, on: .single
    ) { _ in }
    let byRows = example.workspace()
    let rows = 0..<Self.batchSize
    byRows.forward(example.network, example.inputs, rows: rows)
    byRows.backward(example.network, Self.objective, rows: rows, batchSize: Self.batchSize)
    #expect(abs(loss - byRows.lossSum(.softmaxCrossEntropy, rows: rows)) < 1e-9)
    for (found, expected) in zip(example.gradients(byLayer), example.gradients(byRows)) {
      let difference = zip(found.elements, expected.elements)
        .reduce(0) { max($0, abs($1.0 - $1.1)) }
      #expect(difference < 1e-14)
    }
  }

  @Test(arguments: [2, 3, 5]) func threadsChangeNoBit(threads: Int) throws {
    let example = try Example()
    func gradients(_ team: WorkerTeam) -> [Matrix<Double>] {
      let workspace = example.workspace()
      _ = workspace.propagate(
        example.network, example.inputs, Self.objective, batchSize: Self.batchSize, on: team
      ) { _ in }
      return example.gradients(workspace)
    }
    let alone = gradients(.single)
    let together = gradients(WorkerTeam(threadCount: threads))
    for (left, right) in zip(alone, together) { #expect(left.elements == right.elements) }
  }
}

import Foundation
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

/// A first layer whose sums are passed on, by threads of which one is held up.
@Suite struct FirstLayerRelayTests {
  private static let batchSize = 60
  private static let features = 700
  private static let units = 100

  private struct Example {
    let network: Network<Float>
    let batch: SparseBatch<Float>

    init() throws {
      var random = RandomState(seed: 5)
      let bytes = try random.normals(
        count: batchSize * features, mean: 0, standardDeviation: 100
      ).map { $0 > 85 ? UInt8(min($0, 255)) : 0 }
      let examples = try #require(SparseBytes(bytes, columns: features, densityLimit: 1))
      batch = SparseBatch(
        examples,
        table: Matrix(rows: 1, columns: 256, elements: (0..<256).map { Float($0) / 127.5 - 1 }),
        offsets: nil, capacity: batchSize)
      network = try Network(
        .classifier(inputs: features, hidden: [units], activation: .sigmoid, classes: 10),
        using: &random)
    }

    /// The first layer's activations, and the gradients of its weights.
    func pass(threads: Int, isHeldUp: (Range<Int>) -> Bool) -> (Matrix<Float>, Matrix<Float>) {
      let workspace = Workspace(for: network, capacity: batchSize, backward: true)
      let inputs = BatchInputs.sparse(batch)
      let team = WorkerTeam(threadCount: threads)
      _ = workspace.propagate(
        network, inputs, Objective(loss: .softmaxCrossEntropy), batchSize: batchSize, on: team
      ) { rows in
        // What the rows held before is not theirs.
        batch.select(rows.map { _ in 0 }[...], rows: rows)
        if isHeldUp(rows) { usleep(3_000) }
        batch.select(Array(rows)[...], rows: rows)
        workspace.targets.rows(rows).elements.update(repeating: 0.1)
      }
      workspace.sumGradients(inputs, batchSize: batchSize, on: team)
      return (
        workspace.activations(ofLayer: 0).copy(), workspace.weightGradients(ofLayer: 0).copy()
      )
    }
  }

  @Test func aThreadThatIsHeldUpChangesNoBit() throws {
    let example = try Example()
    let alone = example.pass(threads: 1) { _ in false }
    for isHeldUp in [{ $0.lowerBound == 0 }, { $0.lowerBound > 0 }] as [(Range<Int>) -> Bool] {
      for _ in 0..<5 {
        let together = example.pass(threads: 2, isHeldUp: isHeldUp)
        #expect(together.0 == alone.0)
        #expect(together.1 == alone.1)
      }
    }
  }
}

public import Datasets
public import LinearAlgebra
public import NeuralNetworks

/// Measures networks of one shape on datasets, in pieces that are shared out among a team.
///
/// The pieces are the same for any number of threads, and their sums are added in their order.
public final class DatasetEvaluator<Scalar: MatrixScalar> {
  /// Examples in a piece: enough that arranging the weights for a product is shared by many rows, few enough that the
  /// inputs stay in the processor's caches.
  private static var pieceSize: Int { 192 }

  private let team: WorkerTeam
  private let workspaces: [Workspace<Scalar>]

  /// Creates the memory to measure networks of the shape of `network`.
  public init(for network: Network<Scalar>, team: WorkerTeam = .single) {
    self.team = team
    let network = network.folded
    workspaces = (0..<team.threadCount).map { _ in
      Workspace(for: network, capacity: Self.pieceSize, backward: false)
    }
  }

  /// Measures a network, as it answers after training: with the running averages of batch normalisation. A penalty is that
  /// of the weights before these become part of them.
  ///
  /// - Parameters:
  ///   - network: A network of the shape that this was made for.
  ///   - dataset: Examples with the network's number of features and classes.
  ///   - preprocessing: How bytes become inputs.
  ///   - objective: The cost to compute.
  public func evaluate(
    _ network: Network<Scalar>, on dataset: Dataset, preprocessing: Preprocessing,
    objective: Objective
  ) -> DatasetMeasurement {
    precondition(
      dataset.featureCount == network.inputCount && dataset.classCount == network.outputCount,
      "The examples do not fit the network.")
    let loader = BatchLoader<Scalar>(
      dataset, preprocessing: preprocessing, units: network.layers[0].outputCount)
    return evaluate(network, on: loader, objective: objective)
  }

  /// Measures a network on examples that have been made ready for it.
  func evaluate(
    _ network: Network<Scalar>, on loader: BatchLoader<Scalar>, objective: Objective
  ) -> DatasetMeasurement {
    let count = loader.count
    let plain = network.folded
    let inputs = workspaces.map { _ in loader.makeInputs(capacity: Self.pieceSize) }
    let pieces = (count + Self.pieceSize - 1) / Self.pieceSize
    var lossSums = [Double](repeating: 0, count: pieces)
    var predictions = [UInt8](repeating: 0, count: count)
    lossSums.withUnsafeMutableBufferPointer { lossSums in
      predictions.withUnsafeMutableBufferPointer { predictions in
        team.forEach(pieces) { piece, worker in
          let workspace = workspaces[worker]
          let first = piece * Self.pieceSize
          let rows = 0..<min(Self.pieceSize, count - first)
          loader.load(
            Array(first..<first + rows.count)[...], into: inputs[worker], rows: rows,
            targets: workspace.targets.rows(rows))
          workspace.forward(plain, inputs[worker], rows: rows)
          lossSums[piece] = workspace.lossSum(objective.loss, rows: rows)
          for (row, column) in workspace.logits.rows(rows).columnsOfLargest.enumerated() {
            predictions[first + row] = UInt8(truncatingIfNeeded: column)
          }
        }
      }
    }
    let cost = objective.cost(
      lossSum: lossSums.reduce(0, +), examples: count,
      outputs: network.outputCount, penaltyCost: objective.penaltyCost(of: network))
    return DatasetMeasurement(cost: cost, labels: loader.labels, predictions: predictions)
  }
}

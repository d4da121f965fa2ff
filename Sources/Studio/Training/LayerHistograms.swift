import Datasets
import LinearAlgebra
import NeuralNetworks
import Training

/// Some examples that a network in training is looked at with.
struct ProbeBatch: Sendable {
  private let inputs: Matrix<Float>
  private let targets: Matrix<Float>
  private let objective: Objective

  /// Few enough to take a few milliseconds.
  private static let exampleCount = 256

  /// - Parameters:
  ///   - dataset: The examples to choose from, evenly.
  ///   - configuration: How the network is trained.
  init(of dataset: Dataset, _ configuration: TrainingConfiguration) {
    let count = min(dataset.count, Self.exampleCount)
    let chosen = dataset.subset((0..<count).map { $0 * dataset.count / count })
    (inputs, targets) = chosen.batch(configuration.preprocessing)
    objective = configuration.objective
  }

  /// The activations of each layer, and ∂J/∂W of each layer, penalty included, over the examples, in 32 bits.
  ///
  /// The gradients are those of the network as it is saved: a plain one, without dropout, into whose weights batch
  /// normalisation is folded.
  ///
  /// - Throws: `NetworkError` if the network is not for such examples.
  func histograms(of model: SavedModel) throws -> [LayerHistograms] {
    let network =
      switch model.network {
      case .float32(let network): network
      case .float64(let network): Network<Float>(network)
      }
    let pass = try network.forward(inputs)
    let gradients = try network.gradients(of: inputs, targets: targets, objective)
    return network.layers.indices.map { layer in
      LayerHistograms(
        name: layer == network.layers.count - 1 ? "output" : "hidden \(layer + 1)",
        activations: NumberHistogram(of: pass.activations[layer].elements),
        gradients: NumberHistogram(of: gradients.layers[layer].weights.elements))
    }
  }
}

/// What a layer passes on, and what it has still to learn.
struct LayerHistograms: Encodable, Sendable, Equatable {
  let name: String
  /// The activations of all units for all examples.
  let activations: NumberHistogram
  /// The slopes of the cost along all weights.
  let gradients: NumberHistogram
}

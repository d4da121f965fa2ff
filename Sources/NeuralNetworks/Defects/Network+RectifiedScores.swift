import LinearAlgebra

extension Network {
  /// The network as `predict` of document 001 sees it by mistake: with a rectifier after the scores.
  ///
  /// Its predictions are those of max(0, z) in place of z. They differ for an example whose scores are all negative:
  /// they become equal then, and the first class is taken. The rectified scores pass one more layer, whose weights are
  /// the identity, so that they are what the network's largest logit is taken of.
  ///
  /// Source: document 001, “Two layer neural network model”, where `predict` calls `affine_relu_forward` for both layers
  /// and `loss` for the first alone.
  public func rectifyingScores() -> Network {
    let last = layers.count - 1
    var identity = Matrix<Scalar>(rows: outputCount, columns: outputCount)
    for index in 0..<outputCount { identity[index, index] = 1 }
    var network = self
    network.layers[last] = DenseLayer(
      fitting: layers[last].weights, layers[last].biases, activation: .relu)
    network.layers.append(
      DenseLayer(
        fitting: identity, Matrix(rows: 1, columns: outputCount), activation: .identity))
    return network
  }
}

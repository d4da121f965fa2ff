package import LinearAlgebra

extension Network {
  /// Whether a layer has batch normalisation.
  public var isNormalized: Bool { layers.contains { $0.normalization != nil } }

  /// The plain network that answers as this one does after training: with the running averages in the place of a batch's
  /// mean and variance, batch normalisation is linear, and becomes part of weights and biases (Ioffe and Szegedy 2015,
  /// algorithm 2).
  ///
  /// W′ = W diag(γ / √(v + ε)), b′ = b − m γ / √(v + ε), for a running mean m and variance v
  public var folded: Network {
    guard isNormalized else { return self }
    var network = self
    for (index, layer) in layers.enumerated() {
      guard let normalization = layer.normalization else { continue }
      network.layers[index] = layer.folded(
        normalization, mean: normalization.runningMean, variance: normalization.runningVariance)
    }
    return network
  }

  /// The plain network that answers to a batch as this one does in training: with the batch's own means and variances in
  /// weights and biases.
  ///
  /// - Parameter inputs: The batch, *examples × features*.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  package func folded(byStatisticsOf inputs: Matrix<Scalar>) throws(NetworkError) -> Network {
    guard isNormalized else { return self }
    guard inputs.columns == inputCount else {
      throw .featuresDoNotFit(expected: inputCount, found: inputs.columns)
    }
    var network = self
    var below = inputs
    for (index, layer) in layers.enumerated() {
      if let normalization = layer.normalization {
        let statistics = (below * layer.weights).columnStatistics
        network.layers[index] = layer.folded(
          normalization, mean: statistics.mean, variance: statistics.variance)
      }
      var activations = Matrix<Scalar>(rows: inputs.rows, columns: layer.outputCount)
      network.layers[index].forward(below.view, activations: activations.mutableView())
      below = activations
    }
    return network
  }
}

extension DenseLayer {
  /// The layer with its normalisation by a mean and a variance made part of weights and biases.
  fileprivate func folded(
    _ normalization: BatchNormalization<Scalar>, mean: Matrix<Scalar>, variance: Matrix<Scalar>
  ) -> DenseLayer {
    let epsilon = Scalar(normalization.settings.epsilon)
    let scale = zip(normalization.scale.elements, variance.elements).map { scale, variance in
      scale / (variance + epsilon).squareRoot()
    }
    var weights = weights
    weights.mutableView().multiplyColumns(
      by: Matrix(rows: 1, columns: scale.count, elements: scale).view)
    let biases = zip(zip(biases.elements, mean.elements), scale).map { pair, scale in
      pair.0 - pair.1 * scale
    }
    return DenseLayer(
      fitting: weights, Matrix(rows: 1, columns: biases.count, elements: biases),
      activation: activation)
  }
}

extension Matrix {
  /// The mean and the variance of each column, the variance divided by the number of rows.
  fileprivate var columnStatistics: (mean: Matrix, variance: Matrix) {
    let columns = transposed
    var mean = Matrix(rows: 1, columns: self.columns)
    var variance = mean
    for column in 0..<self.columns {
      let values = columns.row(column)
      let center = values.reduce(0, +) / Scalar(max(rows, 1))
      mean[0, column] = center
      variance[0, column] =
        values.reduce(0) { $0 + ($1 - center) * ($1 - center) } / Scalar(max(rows, 1))
    }
    return (mean, variance)
  }
}

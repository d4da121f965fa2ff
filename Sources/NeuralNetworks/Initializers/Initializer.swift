public import LinearAlgebra
public import NumPyCompatibility

/// How the weights of a new layer are drawn. Biases start at zero, as in the documents' programs.
///
/// Weights must not all be equal: units with the same weights would have the same gradients and stay alike. They must not
/// be large either, or the units saturate where φ'(z) is nearly zero.
public struct Initializer: Codable, Sendable, Equatable {
  /// The distribution of each weight.
  public var distribution: Distribution
  /// The order in which the weights take their numbers from the generator.
  public var drawOrder: DrawOrder

  /// Creates an initialiser.
  ///
  /// - Parameters:
  ///   - distribution: The distribution of each weight.
  ///   - drawOrder: The order in which the weights take their numbers.
  public init(_ distribution: Distribution, drawOrder: DrawOrder = .inputsByOutputs) {
    self.distribution = distribution
    self.drawOrder = drawOrder
  }

  /// The distributions.
  public enum Distribution: Codable, Sendable, Equatable {
    /// Normal with mean 0: with the deviation 0.1 in the notebooks of chapters 11 and 12, with `std` = 1e-4 in document
    /// 001.
    case normal(standardDeviation: Double)
    /// Uniform between `-limit` and `limit`.
    case uniform(limit: Double)
    /// Uniform in ±1/√inputs, as in the program of document 004.
    case uniformByInputs
    /// Normal with variance 2 / (inputs + outputs) (Glorot and Bengio 2010), for sigmoid and tanh.
    case glorotNormal
    /// Uniform in ±√(6 / (inputs + outputs)) (Glorot and Bengio 2010).
    case glorotUniform
    /// Normal with variance 2 / inputs (He et al. 2015), for ReLU.
    case heNormal
    /// Uniform in ±√(6 / inputs) (He et al. 2015).
    case heUniform
  }

  /// The shape in which a weight matrix is filled, row after row. The source documents differ, and with the same seed
  /// so do their weights. Whatever the order, the matrix is *inputs × outputs* in the end.
  public enum DrawOrder: String, Codable, Sendable, CaseIterable {
    /// All weights of the first input, then those of the second, …: `size=(n_features, n_hidden)` of the chapter 12
    /// notebook, `randn(input_size, hidden_size)` of document 001.
    case inputsByOutputs
    /// All weights into the first unit, then those into the second, …: `size=(num_hidden, num_features)` of the chapter
    /// 11 notebook.
    case outputsByInputs
  }

  /// Draws the weights of a layer.
  ///
  /// Numbers are drawn in 64 bits whatever the scalar, so that networks of both precisions start alike.
  ///
  /// - Parameters:
  ///   - inputs: The number of inputs, the rows of the matrix.
  ///   - outputs: The number of units, its columns.
  ///   - random: The generator, which moves on by *inputs × outputs* numbers.
  /// - Returns: A matrix of *inputs × outputs*.
  /// - Throws: `RandomStateError` if the distribution's parameter is negative or not finite.
  public func weights<Scalar: MatrixScalar>(
    inputs: Int, outputs: Int, using random: inout RandomState
  ) throws(RandomStateError) -> Matrix<Scalar> {
    let count = inputs * outputs
    let numbers =
      switch spread(inputs: Double(inputs), outputs: Double(outputs)) {
      case .standardDeviation(let deviation):
        try random.normals(count: count, mean: 0, standardDeviation: deviation)
      case .limit(let limit):
        try random.uniforms(count: count, low: -limit, high: limit)
      }
    let elements = numbers.lazy.map { Scalar($0) }
    return switch drawOrder {
    case .inputsByOutputs: Matrix(rows: inputs, columns: outputs, elements: elements)
    case .outputsByInputs:
      Matrix(rows: outputs, columns: inputs, elements: elements).transposed
    }
  }

  private enum Spread {
    case standardDeviation(Double)
    case limit(Double)
  }

  private func spread(inputs: Double, outputs: Double) -> Spread {
    switch distribution {
    case .normal(let deviation): .standardDeviation(deviation)
    case .uniform(let limit): .limit(limit)
    case .uniformByInputs: .limit((1 / inputs).squareRoot())
    case .glorotNormal: .standardDeviation((2 / (inputs + outputs)).squareRoot())
    case .glorotUniform: .limit((6 / (inputs + outputs)).squareRoot())
    case .heNormal: .standardDeviation((2 / inputs).squareRoot())
    case .heUniform: .limit((6 / inputs).squareRoot())
    }
  }
}

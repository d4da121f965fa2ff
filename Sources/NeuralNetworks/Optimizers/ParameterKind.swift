import LinearAlgebra

/// The kinds of parameters that a layer has.
package enum ParameterKind: String, Sendable, CaseIterable {
  /// W, whose rows are changed in panels.
  case weights
  /// b, a row.
  case biases
  /// γ of batch normalisation, a row.
  case scale

  /// The kinds that are a single row; they are free of penalties.
  static let rows = allCases.filter { $0 != .weights }

  /// The position among all kinds.
  var index: Int {
    switch self {
    case .weights: 0
    case .biases: 1
    case .scale: 2
    }
  }
}

extension DenseLayer {
  /// The parameters of a kind; nil if the layer has none.
  func parameters(_ kind: ParameterKind) -> Matrix<Scalar>? {
    switch kind {
    case .weights: weights
    case .biases: biases
    case .scale: normalization?.scale
    }
  }
}

extension LayerParameters {
  /// The parameters of a kind; nil if the layer has none.
  subscript(kind: ParameterKind) -> MutableMatrixView<Scalar>? {
    switch kind {
    case .weights: weights
    case .biases: biases
    case .scale: normalization?.scale
    }
  }
}

extension Workspace {
  /// The gradients of the parameters of a kind, without penalties; nil if the layer has none.
  func gradients(_ kind: ParameterKind, ofLayer layer: Int) -> MatrixView<Scalar>? {
    switch kind {
    case .weights: weightGradients(ofLayer: layer)
    case .biases: biasGradients(ofLayer: layer)
    case .scale: scaleGradients(ofLayer: layer)
    }
  }
}

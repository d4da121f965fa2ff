import LinearAlgebra

/// On which side of their bend the rectifiers of a network are, for every example: below, on it, or above.
///
/// Where two networks have the same signs, the cost is smooth between them.
struct RectifierSigns: Equatable {
  private let signs: [[Int8]]

  /// - Throws: `NetworkError.featuresDoNotFit`.
  init(of network: Network<Double>, for inputs: Matrix<Double>) throws(NetworkError) {
    let pass = try network.folded(byStatisticsOf: inputs).forward(inputs)
    signs = zip(network.layers, pass.netInputs).filter { $0.0.activation == .relu }.map {
      $0.1.elements.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
    }
  }
}

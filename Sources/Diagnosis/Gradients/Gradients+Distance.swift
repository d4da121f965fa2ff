import LinearAlgebra
import NeuralNetworks

extension Gradients<Double> {
  /// The largest difference, relative to the largest gradient of the same parameters.
  func distance(from other: Gradients) -> Double {
    zip(layers, other.layers).reduce(0) { distance, pair in
      max(
        distance, pair.0.weights.distance(from: pair.1.weights),
        pair.0.biases.distance(from: pair.1.biases))
    }
  }
}

extension Matrix<Double> {
  fileprivate func distance(from other: Matrix) -> Double {
    var difference = 0.0
    var scale = 1e-12
    for (mine, theirs) in zip(elements, other.elements) {
      // What is no number is equal to nothing.
      guard !(mine - theirs).isNaN else { return .infinity }
      difference = max(difference, abs(mine - theirs))
      scale = max(scale, abs(mine), abs(theirs))
    }
    return difference / scale
  }
}

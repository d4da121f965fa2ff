import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

extension TinyDemo {
  /// Equation (7), checked on ten images; two hidden units are enough for it.
  static func softmaxDerivative(_ training: Dataset) throws -> Erratum {
    var small = configuration(seed: 1)
    small.architecture.layers[0].units = 2
    let images = training.prefix(10)
    let network = try Trainer<Double>(small, training: images).network
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      images.batch(small.preprocessing)
    func check(_ defect: BackpropagationDefect?) throws -> String {
      let check = try GradientCheck(
        network, inputs: batch.inputs, targets: batch.targets, objective: small.objective,
        gradients: network.gradients(
          of: batch.inputs, targets: batch.targets, small.objective, planting: defect))
      return String(format: "relative error of the gradient check %.0e", check.largestError)
    }
    return Erratum(
      """
      Equation (7) gives ∂(y_a)_label/∂yᵢ = (y_a)_label (y_a)ᵢ for i ≠ label; it is −(y_a)_label (y_a)ᵢ. Put into (10), \
      the printed one gives −(y_a)ᵢ instead of (y_a)ᵢ for every wrong digit, and (11) does not follow.
      """,
      asPrinted: try check(.missingSoftmaxSign), corrected: try check(nil))
  }
}

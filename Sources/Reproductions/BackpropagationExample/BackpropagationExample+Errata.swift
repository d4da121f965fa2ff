import Foundation
import LinearAlgebra
import NeuralNetworks

extension BackpropagationExample {
  /// The slides follow the example with δ⁽ᵒᵘᵗ⁾ = a⁽ᵒᵘᵗ⁾ − y, which belongs to another error.
  static func textbookDelta(_ step: BackpropagationStep) throws -> Erratum {
    let network = try network()
    let logistic = Objective(loss: .binaryCrossEntropy, reduction: .sum)
    func check(_ gradients: Gradients<Double>) throws -> String {
      let check = try GradientCheck(
        network, inputs: inputs, targets: targets, objective: objective, gradients: gradients)
      return String(
        format: "δ_o1 = %@, dE/dw5 = %@, relative error of the gradient check %.0e",
        text(gradients.layers[1].biases[0, 0]), text(gradients.layers[1].weights[0, 0]),
        check.largestError)
    }
    return Erratum(
      """
      The slide after the example, “Textbook Version”, prints δ⁽ᵒᵘᵗ⁾ = a⁽ᵒᵘᵗ⁾ − y under the same name. That is the δ of \
      the logistic cost; with the example's E = Σ ½ (target − out)² the factor out (1 − out) belongs to it.
      """,
      asPrinted: try check(network.gradients(of: inputs, targets: targets, logistic)),
      corrected: try check(step.gradients))
  }
}

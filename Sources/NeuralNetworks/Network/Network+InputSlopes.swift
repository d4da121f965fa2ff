package import LinearAlgebra

extension Network {
  /// How the net input of an output changes with every input of every example: ∂zₖ/∂x, by backpropagation from that output
  /// down to the inputs.
  ///
  /// With δ⁽ᵒᵘᵗ⁾ = 1 for output k and 0 for the others, δ⁽ˡ⁾ = δ⁽ˡ⁺¹⁾ (W⁽ˡ⁺¹⁾)ᵀ ⊙ φ'(z⁽ˡ⁾), and ∂zₖ/∂x = δ⁽¹⁾ (W⁽¹⁾)ᵀ
  /// (Simonyan, Vedaldi and Zisserman 2014, “Deep inside convolutional networks”, section 3). Batch normalisation is done
  /// with the running averages.
  ///
  /// - Parameters:
  ///   - output: k.
  ///   - pass: The forward pass of the examples through this network.
  /// - Returns: *examples × inputs*.
  /// - Precondition: There is an output k.
  package func inputSlopes(ofOutput output: Int, after pass: ForwardPass<Scalar>) -> Matrix<Scalar>
  {
    let layers = folded.layers
    var deltas = Matrix<Scalar>(rows: pass.outputs.rows, columns: outputCount)
    for row in 0..<deltas.rows { deltas[row, output] = 1 }
    for index in layers.indices.reversed() {
      var below = Matrix<Scalar>(rows: deltas.rows, columns: layers[index].inputCount)
      layers[index].backward(deltas: deltas.view, inputGradients: below.mutableView())
      if index > 0 {
        layers[index - 1].activation.multiplyByDerivative(
          below.mutableView(), activations: pass.activations[index - 1].view)
      }
      deltas = below
    }
    return deltas
  }
}

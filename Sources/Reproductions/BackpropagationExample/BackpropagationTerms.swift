/// The factors of the chain rule, by which ∂E/∂w of every weight of the worked example is their product:
///
/// ∂E/∂w = ∂E/∂out · ∂out/∂net · ∂net/∂w
package struct BackpropagationTerms: Sendable, Equatable {
  /// The factors of two units.
  package struct Layer: Sendable, Equatable {
    /// ∂E/∂out of each unit.
    package let errorByOut: [Double]
    /// ∂out/∂net = out (1 − out) of each unit.
    package let outByNet: [Double]
    /// ∂net/∂w of each weight into either unit: what comes in.
    package let netByWeight: [Double]
    /// What each output has to do with ∂E/∂out: for each unit, δₒ wₕₒ of both outputs; for an output, itself alone.
    package let parts: [[Double]]

    /// δ = ∂E/∂net of each unit.
    package var errorByNet: [Double] { zip(errorByOut, outByNet).map(*) }
  }

  /// The factors of the hidden units.
  package let hidden: Layer
  /// The factors of the outputs.
  package let output: Layer

  /// Computes the factors, each by its formula.
  ///
  /// - Parameters:
  ///   - numbers: The numbers that the example begins with.
  ///   - hiddenOut: out of the hidden units.
  ///   - out: out of the outputs.
  init(_ numbers: BackpropagationNumbers, hiddenOut: [Double], out: [Double]) {
    func slopes(_ out: [Double]) -> [Double] { out.map { $0 * (1 - $0) } }
    let errors = zip(out, numbers.targets).map { out, target in -(target - out) }
    let output = Layer(
      errorByOut: errors, outByNet: slopes(out), netByWeight: hiddenOut, parts: errors.map { [$0] })
    let parts = hiddenOut.indices.map { unit in
      zip(output.errorByNet, numbers.output.weights).map { delta, weights in delta * weights[unit] }
    }
    self.output = output
    hidden = Layer(
      errorByOut: parts.map { $0.reduce(0, +) }, outByNet: slopes(hiddenOut),
      netByWeight: numbers.inputs, parts: parts)
  }
}

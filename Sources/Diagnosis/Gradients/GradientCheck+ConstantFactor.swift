import NeuralNetworks

extension GradientCheck {
  /// The one factor, other than 1, by which the gradients of all parameters differ from the slopes; nil if there is none.
  var constantFactor: Double? {
    let ratios = findings.map(\.ratio).filter(\.isFinite)
    guard let least = ratios.min(), let greatest = ratios.max(), least > 0 else { return nil }
    let factor = (least + greatest) / 2
    // A factor alone explains the whole error: |k − 1| of the larger of gradient and slope.
    let error = abs(factor - 1) / max(factor, 1)
    let isConstant = greatest - least <= 1e-4 * factor
    let explainsErrors = findings.allSatisfy {
      !$0.ratio.isFinite || abs($0.relativeError - error) <= 1e-4
    }
    return isConstant && explainsErrors && error > 1e-4 ? factor : nil
  }
}

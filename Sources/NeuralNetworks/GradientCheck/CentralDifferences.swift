import LinearAlgebra

/// The slopes of a cost, from its values on both sides of a parameter.
struct CentralDifferences {
  let inputs: Matrix<Double>
  let targets: Matrix<Double>
  let cost: Objective
  let step: Double

  /// A difference that agrees to within this needs no smaller step.
  private static var agreement: Double { 1e-7 }
  /// How often the step is divided by ten.
  private static var smallerSteps: Int { 3 }
  /// The rounding of a cost, a sum of many products, in units of its last place.
  private static var roundingOfCost: Double { 16 * Double.ulpOfOne }

  /// A slope, and how far rounding and the size of the step can have moved it.
  private struct Slope {
    var value: Double
    var uncertainty: Double
  }

  /// Holds the gradients of one layer's weights or biases against the slopes.
  func compare(
    _ gradient: Matrix<Double>, with network: Network<Double>, _ layer: Int,
    _ parameters: GradientCheck.Parameters, sampling: Int?
  ) throws(NetworkError) -> GradientCheck.Finding {
    let chosen = Self.positions(in: gradient.count, atMost: sampling)
    let gradients = gradient.elements
    var scale = chosen.reduce(1e-8) { max($0, abs(gradients[$1])) }
    var difference = 0.0
    var uncertainty = 0.0
    var slopesByGradients = 0.0
    var slopesBySlopes = 0.0
    for position in chosen {
      let value = gradients[position]
      let (row, column) = position.quotientAndRemainder(dividingBy: gradient.columns)
      let slope = try slope(
        of: network, layer, parameters, row, column, near: value, within: Self.agreement * scale)
      slopesByGradients += slope.value * value
      slopesBySlopes += slope.value * slope.value
      difference = max(difference, abs(slope.value - value))
      uncertainty = max(uncertainty, slope.uncertainty)
      scale = max(scale, abs(slope.value))
    }
    return GradientCheck.Finding(
      layer: layer, parameters: parameters, compared: chosen.count,
      relativeError: difference / scale,
      relativeUncertainty: uncertainty / scale, ratio: slopesByGradients / slopesBySlopes)
  }

  /// (J(w + h) − J(w − h)) / 2h for one parameter w.
  ///
  /// A rectifier that bends between w − h and w + h spoils a difference, and does so ten times more rarely with a tenth of
  /// the step. A difference that is not as expected is therefore taken with smaller steps too, until two of them agree.
  private func slope(
    of network: Network<Double>, _ layer: Int, _ parameters: GradientCheck.Parameters, _ row: Int,
    _ column: Int, near expected: Double, within tolerance: Double
  ) throws(NetworkError) -> Slope {
    func slope(_ step: Double) throws(NetworkError) -> Slope {
      let above = try network.moved(parameters, layer, row, column, by: step)
        .cost(of: inputs, targets: targets, cost)
      let below = try network.moved(parameters, layer, row, column, by: -step)
        .cost(of: inputs, targets: targets, cost)
      return Slope(
        value: (above - below) / (2 * step), uncertainty: Self.roundingOfCost * abs(above) / step)
    }
    let first = try slope(step)
    if abs(first.value - expected) <= tolerance { return first }
    var last = first
    var smaller = step
    for _ in 0..<Self.smallerSteps {
      smaller /= 10
      let next = try slope(smaller)
      let change = abs(next.value - last.value)
      if change <= max(tolerance, next.uncertainty) {
        return Slope(value: last.value, uncertainty: max(last.uncertainty, change))
      }
      last = next
    }
    return first
  }

  /// Positions spread over `count` of them: multiples of the golden ratio, whose fractions leave no large gap and follow
  /// no row or column (Weyl 1916).
  private static func positions(in count: Int, atMost limit: Int?) -> [Int] {
    guard let limit, limit < count else { return Array(0..<count) }
    let ratio = (5.0.squareRoot() - 1) / 2
    var chosen: Set<Int> = []
    var multiple = 0.0
    while chosen.count < limit {
      multiple += ratio
      chosen.insert(min(Int((multiple - multiple.rounded(.down)) * Double(count)), count - 1))
    }
    return chosen.sorted()
  }
}

extension Network<Double> {
  /// The network with one parameter moved.
  fileprivate func moved(
    _ parameters: GradientCheck.Parameters, _ layer: Int, _ row: Int, _ column: Int, by step: Double
  ) -> Network {
    var network = self
    switch parameters {
    case .weights: network.layers[layer].weights[row, column] += step
    case .biases: network.layers[layer].biases[row, column] += step
    }
    return network
  }
}

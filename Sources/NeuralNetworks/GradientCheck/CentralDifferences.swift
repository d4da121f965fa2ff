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
  struct Slope {
    var value: Double
    var uncertainty: Double
  }

  /// Holds the gradients of one layer's weights, biases or scales against the slopes.
  func compare(
    _ gradient: Matrix<Double>, with network: Network<Double>, _ layer: Int,
    _ parameters: GradientCheck.Parameters, sampling: Int?
  ) throws(NetworkError) -> GradientCheck.Finding {
    let chosen = Self.positions(in: gradient.count, atMost: sampling)
    let gradients = gradient.elements
    let scale = chosen.reduce(1e-8) { max($0, abs(gradients[$1])) }
    let rectifiers = try RectifierSigns(of: network, for: inputs)
    var comparison = SlopeComparison(scale: scale)
    for position in chosen {
      let (row, column) = position.quotientAndRemainder(dividingBy: gradient.columns)
      comparison.add(
        gradients[position],
        try slope(
          near: gradients[position], within: Self.agreement * scale, rectifiers
        ) { step in network.moved(parameters, layer, row, column, by: step) })
    }
    return comparison.finding(layer: layer, parameters)
  }

  /// (J(w + h) − J(w − h)) / 2h for one parameter w; nil where it cannot be told.
  ///
  /// A rectifier that bends between w − h and w + h spoils a difference, and does so ten times more rarely with a tenth of
  /// the step. A difference that is not as expected is therefore taken again, with steps that no rectifier bends within,
  /// until two of them agree.
  private func slope(
    near expected: Double, within tolerance: Double, _ rectifiers: RectifierSigns,
    moved: (Double) -> Network<Double>
  ) throws(NetworkError) -> Slope? {
    var first = try difference(step, moved)
    // A cost that stays the same to its last bit, as expected, has not been rounded.
    if first.value == 0, expected == 0 { first.uncertainty = 0 }
    if abs(first.value - expected) <= tolerance { return first }
    var step = step
    var last: Slope?
    for _ in 0...Self.smallerSteps {
      if try rectifiers == RectifierSigns(of: moved(step), for: inputs),
        try rectifiers == RectifierSigns(of: moved(-step), for: inputs)
      {
        var next = try difference(step, moved)
        if var last {
          let change = abs(next.value - last.value)
          last.uncertainty = max(last.uncertainty, change)
          if change <= max(tolerance, next.uncertainty) { return last }
          next.uncertainty = max(next.uncertainty, change)
        }
        last = next
      }
      step /= 10
    }
    return last
  }

  private func difference(
    _ step: Double, _ moved: (Double) -> Network<Double>
  ) throws(NetworkError) -> Slope {
    let above = try moved(step).cost(of: inputs, targets: targets, cost)
    let below = try moved(-step).cost(of: inputs, targets: targets, cost)
    return Slope(
      value: (above - below) / (2 * step), uncertainty: Self.roundingOfCost * abs(above) / step)
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
    case .scale: network.layers[layer].normalization?.scale[row, column] += step
    }
    return network
  }
}

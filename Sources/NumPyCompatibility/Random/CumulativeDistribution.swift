/// The running sums of non-negative weights, scaled so that the last is 1.
struct CumulativeDistribution {
  private var bounds: [Double] = []

  /// At least one of the weights must be above zero.
  init(weights: [Double]) {
    bounds.reserveCapacity(weights.count)
    var sum = 0.0
    for weight in weights {
      sum += weight
      bounds.append(sum)
    }
    for index in bounds.indices { bounds[index] /= sum }
  }

  /// The first index whose bound lies above `probability`, a number in [0, 1)
  /// (`searchsorted(side='right')`).
  func index(at probability: Double) -> Int {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= probability { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

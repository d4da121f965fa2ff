/// How often numbers fall into each of equal ranges from the least to the largest.
struct NumberHistogram: Encodable, Sendable, Equatable {
  let low: Double
  let high: Double
  let counts: [Int]

  /// Counts numbers; those that are not finite are left out.
  ///
  /// - Parameters:
  ///   - numbers: The numbers.
  ///   - ranges: The number of ranges.
  init(of numbers: some Sequence<Float>, ranges: Int = 40) {
    let finite = numbers.filter(\.isFinite)
    let least = Double(finite.min() ?? 0)
    let largest = Double(finite.max() ?? 0)
    // Numbers that are all the same stand in the middle.
    let margin = largest > least ? 0 : max(abs(least), 1e-6) / 2
    (low, high) = (least - margin, largest + margin)
    let scale = Double(ranges) / (high - low)
    var counts = [Int](repeating: 0, count: ranges)
    for number in finite {
      counts[min(max(Int((Double(number) - low) * scale), 0), ranges - 1)] += 1
    }
    self.counts = counts
  }
}

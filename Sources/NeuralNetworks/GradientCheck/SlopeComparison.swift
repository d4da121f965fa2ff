/// Gradients of some parameters beside the slopes that were measured.
struct SlopeComparison {
  private var pairs: [(gradient: Double, slope: CentralDifferences.Slope)] = []
  private var skipped = 0
  /// The largest gradient or slope.
  private var scale: Double

  /// A slope that is known less well than this part of the largest tells nothing.
  private static var useless: Double { 0.01 }

  init(scale: Double) { self.scale = scale }

  /// Adds a parameter; its slope is nil where there is none to be had.
  mutating func add(_ gradient: Double, _ slope: CentralDifferences.Slope?) {
    guard let slope else {
      skipped += 1
      return
    }
    pairs.append((gradient, slope))
    scale = max(scale, abs(slope.value))
  }

  func finding(
    layer: Int, _ parameters: GradientCheck.Parameters
  ) -> GradientCheck.Finding {
    var largest = 0.0
    var excess = 0.0
    var compared = 0
    var slopesByGradients = 0.0
    var slopesBySlopes = 0.0
    for (gradient, slope) in pairs {
      let difference = abs(slope.value - gradient)
      // A gradient that is no number agrees with nothing, and would get lost among the largest.
      let distance = difference.isNaN ? .infinity : difference
      // What lies outside of the uncertainty is told all the same.
      if slope.uncertainty > Self.useless * scale, distance <= slope.uncertainty { continue }
      compared += 1
      slopesByGradients += slope.value * gradient
      slopesBySlopes += slope.value * slope.value
      largest = max(largest, distance)
      // Of a cost that is no number, neither are the slopes nor their uncertainty.
      let rest = distance - slope.uncertainty
      excess = max(excess, rest.isNaN ? .infinity : rest)
    }
    return GradientCheck.Finding(
      layer: layer, parameters: parameters, compared: compared,
      skipped: skipped + pairs.count - compared, relativeError: largest / scale,
      relativeExcess: excess / scale, ratio: slopesByGradients / slopesBySlopes)
  }
}

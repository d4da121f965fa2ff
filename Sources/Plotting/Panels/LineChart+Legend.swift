extension LineChart {
  /// The place that was asked for, or the first other one that no line runs through.
  var freeLegend: Legend {
    let places = self.places
    return ([legend] + Legend.allCases).first { place in
      !places.contains { covers($0, place) }
    } ?? .outside
  }

  /// The part of the width that a legend takes.
  private static var width: Double { 0.4 }
  /// The part of the height that each of its lines takes, and its margin.
  private static var lineHeight: Double { 0.09 }

  /// Whether a legend would lie on a place.
  private func covers(_ place: Point, _ legend: Legend) -> Bool {
    let height = Self.lineHeight * Double(series.count + 1)
    return switch legend {
    case .top: place.x > 1 - Self.width && place.y > 1 - height
    case .bottom: place.x > 1 - Self.width && place.y < height
    case .topLeft: place.x < Self.width && place.y > 1 - height
    case .bottomLeft: place.x < Self.width && place.y < height
    case .outside: false
    }
  }

  /// Places that the lines run through, from 0 to 1 on both axes.
  private var places: [Point] {
    let points = series.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite }
    guard let left = horizontal.lowest ?? points.map(\.x).min(),
      let right = horizontal.highest ?? points.map(\.x).max(),
      let low = vertical.lowest ?? points.map(\.y).min(),
      let high = vertical.highest ?? points.map(\.y).max(), left < right, low < high
    else { return [] }
    return series.flatMap { series in
      zip(series.points, series.points.dropFirst()).flatMap { from, to in
        // A long piece of line crosses corners that its ends are not in.
        (0...10).map { part in
          let share = Double(part) / 10
          return Point(
            (from.x + share * (to.x - from.x) - left) / (right - left),
            (from.y + share * (to.y - from.y) - low) / (high - low))
        }
      }
    }
  }
}

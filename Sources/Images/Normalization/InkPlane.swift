/// The ink of a picture, 0 where there is none and 255 where it is full, and whether it was darker than
/// the paper.
struct InkPlane {
  let plane: Plane
  let isInverted: Bool

  /// The least difference between ink and paper, in shades.
  private static let leastContrast = 12.0

  /// Finds the ink; nil if there is none.
  init?(_ picture: Plane, background: BackgroundSurface) {
    var differences = [Double](repeating: 0, count: picture.values.count)
    for row in 0..<picture.height {
      for column in 0..<picture.width {
        differences[row * picture.width + column] =
          Double(picture[row, column]) - background.shade(row: row, column: column)
      }
    }
    // Cubes, so that a few pixels of ink say more than many of a shadow.
    isInverted = differences.reduce(0) { $0 + $1 * $1 * $1 } < 0
    let ink = isInverted ? differences.map { -$0 } : differences
    let full = Self.fullInk(ink)
    guard full >= max(Self.leastContrast, 6 * background.noise) else { return nil }
    // What noise there is, and the shadows that come with it, shall not be taken for ink. A picture
    // without noise was made by a program, and its faintest shades are the edges of strokes.
    let floor = background.noise < 0.5 ? 0 : max(3 * background.noise, 0.25 * full)
    plane = Plane(
      width: picture.width, height: picture.height,
      values: ink.map { Float(min(max(($0 - floor) / (full - floor) * 255, 0), 255)) })
  }

  /// The difference that the core of a stroke has: the 90th percentile of those at least half as large
  /// as the largest, of which one in a thousand pixels may be an accident.
  private static func fullInk(_ differences: [Double]) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for difference in differences { counts[Int(min(max(difference, 0), 255).rounded())] += 1 }
    func level(above count: Int, from least: Int) -> Int {
      var seen = 0
      for level in stride(from: 255, through: least, by: -1) {
        seen += counts[level]
        if seen > count { return level }
      }
      return least
    }
    let largest = level(above: differences.count / 1000, from: 0)
    let strong = counts[((largest + 1) / 2)...].reduce(0, +)
    return Double(level(above: strong / 10, from: (largest + 1) / 2))
  }
}

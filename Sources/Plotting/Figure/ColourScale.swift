/// How numbers become colours: the smallest and the largest number, and the colours from one to the other.
public struct ColourScale: Sendable, Equatable {
  /// A row of colours.
  public enum Palette: Sendable, Equatable, CaseIterable {
    /// From white to black, as ink on paper (matplotlib's `Greys`).
    case inkOnPaper
    /// From black to white, as on a screen (matplotlib's `gray`).
    case lightOnDark
    /// From white to dark blue, for quantities.
    case blues
    /// From blue over white to vermilion, for numbers on either side of zero.
    case diverging

    /// The colours, equally far from each other.
    public var colours: [Colour] {
      switch self {
      case .inkOnPaper: [Colour(0xFFFFFF), Colour(0x000000)]
      case .lightOnDark: [Colour(0x000000), Colour(0xFFFFFF)]
      case .blues: [Colour(0xFFFFFF), Colour(0x7FB8D8), Colour(0x0072B2), Colour(0x00304D)]
      case .diverging:
        [
          Colour(0x003F63), Colour(0x0072B2), Colour(0xFFFFFF), Colour(0xD55E00), Colour(0x7A3600),
        ]
      }
    }
  }

  /// The colours.
  public var palette: Palette
  /// The number with the first colour.
  public var lowest: Double
  /// The number with the last colour.
  public var highest: Double

  /// Creates a scale; where `highest` is not above `lowest`, it is taken as one more.
  public init(_ palette: Palette, from lowest: Double, to highest: Double) {
    self.palette = palette
    self.lowest = lowest.isFinite ? lowest : 0
    self.highest = highest.isFinite && highest > self.lowest ? highest : self.lowest + 1
  }

  /// Bytes as ink on paper.
  public static let ink = ColourScale(.inkOnPaper, from: 0, to: 255)
  /// Bytes as light on a dark screen.
  public static let light = ColourScale(.lightOnDark, from: 0, to: 255)

  /// Where a number stands between the ends, from 0 to 1.
  public func position(of value: Double) -> Double {
    guard value.isFinite else { return 0 }
    return min(max((value - lowest) / (highest - lowest), 0), 1)
  }
}

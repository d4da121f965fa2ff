/// A colour as red, green and blue.
public struct Colour: Sendable, Equatable {
  /// The parts, from 0 to 255.
  public let red: UInt8, green: UInt8, blue: UInt8

  /// Creates a colour from its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a colour from a number like `0x0072B2`.
  public init(_ number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  /// The number like `0x0072B2`.
  public var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// The colour as in `#0072B2`.
  public var hexadecimal: String {
    let digits = String(number, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension Colour {
  /// Colours for series that people with any kind of colour vision can tell apart (M. Okabe and K. Ito, “Color
  /// Universal Design”, 2008), without the yellow that is lost on white paper.
  public static let series: [Colour] = [
    Colour(0x0072B2), Colour(0xD55E00), Colour(0x009E73), Colour(0xCC79A7), Colour(0xE69F00),
    Colour(0x56B4E9), Colour(0x000000),
  ]

  /// Colours for ten classes on light paper: those of ``series`` and three dark ones.
  public static let classesOnLight =
    series + [Colour(0x990000), Colour(0x0000CC), Colour(0x660066)]

  /// The same for a dark screen, where the dark ones become bright.
  public static let classesOnDark =
    series.dropLast() + [Colour(0xFFFFFF), Colour(0x00FFCC), Colour(0x9966FF), Colour(0xF0E442)]

  /// For titles and labels.
  public static let text = Colour(0x222222)
  /// For what is right: the green of ``series``.
  public static let correct = Colour(0x009E73)
  /// For what is wrong: a red that stays apart from ``correct`` without red-green vision.
  public static let incorrect = Colour(0xCC3311)
  /// For what is neither.
  public static let neutral = Colour(0x888888)
}

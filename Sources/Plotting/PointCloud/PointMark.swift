/// How the points of a class are drawn: a colour on light and on dark ground, and a shape.
struct PointMark: Equatable {
  let light: Colour
  let dark: Colour
  /// An index into ``shapes``.
  let shape: Int

  /// The mark of a class. Up to 50 classes have marks of their own.
  init(ofClass label: Int) {
    let count = Colour.classesOnLight.count
    light = Colour.classesOnLight[label % count]
    dark = Colour.classesOnDark[label % count]
    // The second ten have the colours of the first in other shapes.
    shape = (label + label / count) % Self.shapes.count
  }

  /// Disc, square, triangle, diamond and cross, as paths of SVG in a square of 24 × 24.
  static let shapes = [
    "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", "M3.5 3.5h17v17h-17z", "M12 2L23 21.5H1z",
    "M12 0.5L23.5 12L12 23.5L0.5 12z", "M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z",
  ]
}

/// Numbers at the places of a picture, from 0 to 255 where they stand for shades.
struct Plane {
  let width: Int
  let height: Int
  var values: [Float]

  subscript(row: Int, column: Int) -> Float {
    get { values[row * width + column] }
    set { values[row * width + column] = newValue }
  }

  /// The numbers as shades, rounded.
  var image: GreyImage {
    GreyImage(
      width: width, height: height, pixels: values.map { UInt8(min(max($0, 0), 255).rounded()) })
  }
}

extension GreyImage {
  /// The shades as numbers.
  var plane: Plane { Plane(width: width, height: height, values: pixels.map(Float.init)) }

  /// The picture itself, or a smaller one whose longer side is `side`.
  package func reduced(toSide side: Int) -> GreyImage {
    max(width, height) <= side ? self : plane.reduced(toSide: side).image
  }
}

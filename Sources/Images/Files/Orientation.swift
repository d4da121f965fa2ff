/// How a stored picture lies, as the tag Orientation of Exif numbers it: where its first row and its
/// first column are when it is looked at.
///
/// Source: CIPA DC-008, "Exchangeable image file format", tag 0x0112.
enum Orientation: UInt16 {
  case upright = 1
  case mirrored = 2
  case upsideDown = 3
  case upsideDownMirrored = 4
  case transposed = 5
  case turnedLeft = 6
  case transversed = 7
  case turnedRight = 8
}

extension GreyImage {
  /// The picture as it is to be looked at.
  func upright(from orientation: Orientation) -> GreyImage {
    guard orientation != .upright else { return self }
    let swapsSides = orientation.rawValue >= Orientation.transposed.rawValue
    let (rows, columns) = swapsSides ? (width, height) : (height, width)
    var turned: [UInt8] = []
    turned.reserveCapacity(pixels.count)
    for row in 0..<rows {
      for column in 0..<columns {
        let (right, below) = (columns - 1 - column, rows - 1 - row)
        turned.append(
          orientation.shade(
            of: self, row: row, column: column, right: right, below: below))
      }
    }
    return GreyImage(width: columns, height: rows, pixels: turned)
  }
}

extension Orientation {
  /// The shade of a stored picture that belongs to a place of the upright one.
  ///
  /// - Parameters:
  ///   - row: The place in the upright picture.
  ///   - column: The place in the upright picture.
  ///   - right: The number of columns to the right of the place.
  ///   - below: The number of rows below the place.
  fileprivate func shade(
    of stored: GreyImage, row: Int, column: Int, right: Int, below: Int
  ) -> UInt8 {
    switch self {
    case .upright: stored[row, column]
    case .mirrored: stored[row, right]
    case .upsideDown: stored[below, right]
    case .upsideDownMirrored: stored[below, column]
    case .transposed: stored[column, row]
    case .turnedLeft: stored[right, row]
    case .transversed: stored[right, below]
    case .turnedRight: stored[column, below]
    }
  }
}

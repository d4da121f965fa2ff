/// A picture in shades of grey, from 0 (black) to 255 (white).
///
/// # Shapes
/// `pixels` holds `width × height` values, row after row from the top.
public struct GreyImage: Sendable, Equatable {
  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// The shades.
  public let pixels: [UInt8]

  /// Puts a picture together.
  ///
  /// - Precondition: Width and height are positive, and `pixels` holds `width × height` values.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(width > 0 && height > 0, "a picture of \(width) × \(height)")
    precondition(pixels.count == width * height, "\(pixels.count) pixels of \(width) × \(height)")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The shade at a place.
  ///
  /// - Precondition: The place is within the picture.
  public subscript(row: Int, column: Int) -> UInt8 { pixels[row * width + column] }
}

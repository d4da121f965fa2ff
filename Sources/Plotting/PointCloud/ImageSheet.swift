package import Images

/// Many small images of the same size, which become one picture.
public struct ImageSheet: Sendable, Equatable {
  /// The number of images.
  public let count: Int
  /// The rows of an image.
  public let rows: Int
  /// The columns of an image.
  public let columns: Int
  /// Shades from 0 (black) to 255 (white), image after image, each row after row from the top.
  public let bytes: [UInt8]

  /// Creates a sheet.
  ///
  /// - Parameters:
  ///   - bytes: Shades from 0 (black) to 255 (white), image after image, each row after row from the top.
  ///   - rows: The rows of an image.
  ///   - columns: The columns of an image.
  /// - Precondition: Rows and columns are positive, and the bytes a multiple of their product.
  public init(bytes: [UInt8], rows: Int, columns: Int) {
    precondition(
      rows > 0 && columns > 0 && bytes.count.isMultiple(of: rows * columns),
      "\(bytes.count) bytes are no images of \(rows) × \(columns).")
    self.count = bytes.count / (rows * columns)
    self.rows = rows
    self.columns = columns
    self.bytes = bytes
  }

  /// How many images stand beside each other, so that the picture is about as wide as high.
  package var imagesPerRow: Int {
    let height = Double(count * rows)
    return max(1, Int((height / Double(columns)).squareRoot().rounded(.up)))
  }

  /// The picture as a PNG file: the images row after row, black where the last row has none.
  package func pngFile() throws(PNGEncodingError) -> [UInt8] {
    let perRow = imagesPerRow
    let width = perRow * columns
    let lines = max(1, (count + perRow - 1) / perRow)
    var pixels = [UInt8](repeating: 0, count: width * lines * rows)
    for image in 0..<count {
      let corner = image / perRow * rows * width + image % perRow * columns
      for row in 0..<rows {
        let source = (image * rows + row) * columns
        let target = corner + row * width
        pixels.replaceSubrange(target..<target + columns, with: bytes[source..<source + columns])
      }
    }
    return try GreyImage(width: width, height: lines * rows, pixels: pixels).pngFile()
  }
}

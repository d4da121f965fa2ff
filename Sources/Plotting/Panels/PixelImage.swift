/// Numbers in rows and columns that are shown as an image.
public struct PixelImage: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The numbers, row after row from the top.
  public let values: [Double]

  /// Creates an image.
  ///
  /// - Parameters:
  ///   - values: The numbers, row after row from the top.
  ///   - columns: The number of columns.
  /// - Precondition: `columns` is positive, and the number of values a multiple of it.
  public init(_ values: some Sequence<Double>, columns: Int) {
    let values = Array(values)
    precondition(
      columns > 0 && values.count.isMultiple(of: columns),
      "\(values.count) numbers do not fill rows of \(columns).")
    self.rows = values.count / columns
    self.columns = columns
    self.values = values
  }

  /// Creates an image from bytes.
  ///
  /// - Precondition: `columns` is positive, and the number of bytes a multiple of it.
  public init(bytes: some Sequence<UInt8>, columns: Int) {
    self.init(bytes.map { Double($0) }, columns: columns)
  }

  /// The image with a line of zeros between its tiles.
  ///
  /// - Parameter tiles: The number of tiles along each axis, which divides the rows and the columns.
  public func separatingTiles(_ tiles: Int) -> PixelImage {
    precondition(
      rows.isMultiple(of: tiles) && columns.isMultiple(of: tiles),
      "\(rows) × \(columns) pixels have no \(tiles) × \(tiles) tiles.")
    let height = rows / tiles
    let width = columns / tiles
    var separated: [Double] = []
    for row in 0..<rows {
      if row > 0, row.isMultiple(of: height) {
        separated += [Double](repeating: 0, count: columns + tiles - 1)
      }
      for tile in 0..<tiles {
        if tile > 0 { separated.append(0) }
        let start = row * columns + tile * width
        separated += values[start..<start + width]
      }
    }
    return PixelImage(separated, columns: columns + tiles - 1)
  }
}

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
}

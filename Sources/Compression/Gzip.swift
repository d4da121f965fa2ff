/// Byte arrays in the gzip format (RFC 1952).
public enum Gzip {
  /// The two bytes that every gzip file starts with.
  public static let magic: [UInt8] = [0x1f, 0x8b]

  /// Compresses bytes into one gzip member with no name and no time in its header, so that the
  /// same bytes give the same result.
  ///
  /// - Parameter level: zlib's effort, from 0 (store) to 9 (smallest).
  /// - Throws: `GzipError` if zlib cannot get the memory it needs.
  /// - Precondition: `level` is in `0...9`.
  public static func compress(_ bytes: [UInt8], level: Int = 9) throws(GzipError) -> [UInt8] {
    precondition((0...9).contains(level), "a compression level of \(level)")
    guard let compressed = Zlib.gzip(bytes, level: Int32(level)) else {
      throw GzipError(.outOfMemory, offset: 0)
    }
    return compressed
  }

  /// The most bytes that gzip data of a given size can hold: deflate reaches 1032 to 1 at best.
  ///
  /// Comparing this with a size promised inside the data shows a false promise before any memory
  /// is taken for it. Sizes too large to count give `Int.max`.
  public static func largestContent(ofCompressedSize size: Int) -> Int {
    let (product, overflow) = size.multipliedReportingOverflow(by: 1032)
    return overflow ? .max : product
  }
}

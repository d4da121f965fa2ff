/// Raw deflate data (RFC 1951), as the entries of zip files hold it.
public enum Deflate {
  /// Why data could not be decompressed.
  public enum Fault: Error, Equatable, Sendable {
    /// The data contradicts itself.
    case corrupt(String)
    /// The data ends in the middle.
    case truncated
    /// The content is longer or shorter than it should be.
    case otherLength
    /// Bytes follow the end of the data.
    case trailingBytes
    /// There is no memory for the decoder.
    case outOfMemory
  }

  /// A fault, and where it is.
  public struct DecodingError: Error, Equatable, Sendable {
    /// What is wrong.
    public let fault: Fault
    /// The number of compressed bytes before the fault.
    public let offset: Int
  }

  /// Compresses bytes.
  ///
  /// - Parameter level: zlib's effort, from 0 (store) to 9 (smallest).
  /// - Throws: `GzipError` if zlib cannot get the memory it needs.
  /// - Precondition: `level` is in `0...9`.
  public static func compress(_ bytes: [UInt8], level: Int = 6) throws(GzipError) -> [UInt8] {
    // A gzip member of this package is a header of ten bytes, the data, and a trailer of eight.
    Array(try Gzip.compress(bytes, level: level).dropFirst(10).dropLast(8))
  }

  /// Decompresses data whose content has a known length. Memory grows with what really comes out.
  ///
  /// - Parameters:
  ///   - bytes: Compressed bytes, all of which belong to the data.
  ///   - byteCount: The length of the content.
  /// - Throws: ``DecodingError`` if the data is damaged, or its content not of that length.
  public static func decompress(
    _ bytes: ArraySlice<UInt8>, byteCount: Int
  ) throws(DecodingError) -> [UInt8] {
    guard var inflater = Zlib.Inflater() else {
      throw DecodingError(fault: .outOfMemory, offset: 0)
    }
    let input = Array(bytes)
    var output: [UInt8] = []
    if byteCount <= Gzip.largestContent(ofCompressedSize: input.count) {
      output.reserveCapacity(byteCount)
    }
    var position = 0
    while true {
      let previousCount = output.count
      // A byte more than there should be shows a content that is too long.
      let limit = byteCount - output.count + 1
      switch inflater.decode(input, from: position, appendingTo: &output, limit: limit) {
      case .moved(let consumed):
        position += consumed
        guard output.count <= byteCount else {
          throw DecodingError(fault: .otherLength, offset: position)
        }
        guard consumed > 0 || output.count > previousCount else {
          throw DecodingError(fault: .truncated, offset: position)
        }
      case .finished(let consumed):
        position += consumed
        guard output.count == byteCount else {
          throw DecodingError(fault: .otherLength, offset: position)
        }
        guard position == input.count else {
          throw DecodingError(fault: .trailingBytes, offset: position)
        }
        return output
      case .corrupt(let consumed, let reason):
        throw DecodingError(fault: .corrupt(reason), offset: position + consumed)
      case .outOfMemory:
        throw DecodingError(fault: .outOfMemory, offset: position)
      }
    }
  }
}

extension Deflate.DecodingError: CustomStringConvertible {
  /// What is wrong and at which byte of the compressed data.
  public var description: String {
    let what =
      switch fault {
      case .corrupt(let reason): "corrupt deflate data: \(reason)"
      case .truncated: "the deflate data ends too early"
      case .otherLength: "the content has another length than announced"
      case .trailingBytes: "bytes follow the end of the deflate data"
      case .outOfMemory: "no memory for decompression"
      }
    return "\(what) (compressed byte \(offset))"
  }
}

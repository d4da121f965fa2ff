import Foundation
import LinearAlgebra

extension SafetensorsFile {
  /// Reads a file's bytes.
  ///
  /// - Parameter file: The name of the file, for errors.
  /// - Throws: ``SafetensorsError`` unless the header is well formed, every tensor has a type of this package and as many
  ///   bytes as its shape says, and the tensors fill the rest of the file without gap or overlap.
  init(decoding bytes: [UInt8], file: String) throws(SafetensorsError) {
    func fail(_ offset: Int, expected: String, found: String) -> SafetensorsError {
      SafetensorsError(file: file, offset: offset, expected: expected, found: found)
    }
    guard bytes.count >= 8 else {
      throw fail(0, expected: "8 bytes with the length of the header", found: "\(bytes.count)")
    }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(min(Self.largestHeader, bytes.count - 8)) else {
      throw fail(
        0, expected: "a header of at most \(min(Self.largestHeader, bytes.count - 8)) bytes",
        found: "\(length)")
    }
    let dataStart = 8 + Int(length)
    let header: Header
    do {
      header = try JSONDecoder().decode(Header.self, from: Data(bytes[8..<dataStart]))
    } catch {
      throw fail(8, expected: "a header in JSON with the tensors' places", found: "something else")
    }
    metadata = header.metadata
    tensors = []
    var position = 0
    let inOrder = header.entries.sorted {
      ($0.value.dataOffsets.first ?? 0, $0.key) < ($1.value.dataOffsets.first ?? 0, $1.key)
    }
    for (name, entry) in inOrder {
      guard let precision = Precision(safetensorsName: entry.dtype) else {
        throw fail(8, expected: "F32 or F64 as the type of \(name)", found: entry.dtype)
      }
      var size = precision.size
      var overflow = false
      for dimension in entry.shape {
        let product = size.multipliedReportingOverflow(by: dimension)
        overflow = overflow || product.overflow || dimension < 0
        size = product.partialValue
      }
      let available = bytes.count - dataStart - position
      guard !overflow, size <= available, entry.dataOffsets == [position, position + size] else {
        throw fail(
          dataStart + position,
          expected: "\(overflow ? "fewer" : "\(size)") bytes for \(name) of shape \(entry.shape)",
          found: "\(available) bytes, and the place \(entry.dataOffsets) in the header")
      }
      let first = dataStart + position
      tensors.append(
        Tensor(
          name: name, precision: precision, shape: entry.shape,
          bytes: Array(bytes[first..<first + size])))
      position += size
    }
    guard dataStart + position == bytes.count else {
      throw fail(
        dataStart + position, expected: "the end of the file",
        found: "\(bytes.count - dataStart - position) more bytes")
    }
  }
}

extension Precision {
  var safetensorsName: String {
    switch self {
    case .float32: "F32"
    case .float64: "F64"
    }
  }

  init?(safetensorsName name: String) {
    guard let precision = Self.allCases.first(where: { $0.safetensorsName == name }) else {
      return nil
    }
    self = precision
  }
}

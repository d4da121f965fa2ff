/// A text file that names classes, one on each line, the class 0 first.
enum ClassNamesFile {
  /// Larger than any sensible list of 256 names.
  private static let largestSize = 1 << 16

  static func read(_ path: String) throws(DataError) -> [String] {
    let file = try InputFile(path: path)
    guard file.size <= largestSize else {
      throw error(path, found: "\(file.size) bytes")
    }
    var bytes: [UInt8] = []
    while bytes.count <= largestSize {
      let piece = try file.read(upTo: 1 << 12)
      if piece.isEmpty { break }
      bytes += piece
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error(path, found: "bytes that are not UTF-8")
    }
    var names = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0.trimmingPrefix(while: \.isWhitespace)) }
    if names.last?.isEmpty == true { names.removeLast() }
    guard (1...256).contains(names.count) else {
      throw error(path, found: "\(names.count) lines")
    }
    if let blank = names.firstIndex(of: "") {
      throw error(path, found: "nothing on line \(blank + 1)")
    }
    return names
  }

  private static func error(_ path: String, found: String) -> DataError {
    DataError(
      .invalidClassNames, file: path,
      expected: "1 to 256 names of classes, one on each line, in UTF-8", found: found,
      advice: "Correct the file, or remove it if the classes are the digits 0 to 9.")
  }
}

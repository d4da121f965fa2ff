/// A file that examples were read from, identified by what it contains.
public struct DatasetFile: Sendable, Equatable, Codable {
  /// The file's own name, such as "train-images-idx3-ubyte.gz".
  public let name: String

  /// Where the file was read; for data bundled with the program, a note that says so.
  public let path: String

  /// The SHA-256 digest of the uncompressed content, 64 hexadecimal digits in lower case.
  ///
  /// Copies of a data set that were compressed by different programs have the same digest.
  public let sha256: String

  /// Creates a description of a file.
  public init(name: String, path: String, sha256: String) {
    self.name = name
    self.path = path
    self.sha256 = sha256
  }
}

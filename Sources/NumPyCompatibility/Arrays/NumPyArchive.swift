/// Named arrays, as NumPy keeps them in an `.npz` file.
public struct NumPyArchive: Sendable, Equatable {
  /// An array and its name.
  public struct Entry: Sendable, Equatable {
    /// The name, without the ending `.npy` that it has in the file.
    public let name: String
    /// The array.
    public let array: NumPyArray

    /// An array called `name`.
    public init(name: String, array: NumPyArray) {
      self.name = name
      self.array = array
    }
  }

  /// The arrays in the order of the file.
  public let entries: [Entry]

  /// An archive of arrays that all have different names.
  ///
  /// - Throws: ``NumPyArrayError`` when a name appears twice, is empty or too long.
  public init(_ entries: [Entry]) throws(NumPyArrayError) {
    var names: Set<String> = []
    for entry in entries {
      guard (1...Self.maximumNameLength).contains(entry.name.utf8.count) else {
        throw .invalidName(entry.name)
      }
      guard names.insert(entry.name).inserted else { throw .duplicateName(entry.name) }
    }
    self.entries = entries
  }

  /// The array called `name`, or nil.
  public subscript(name: String) -> NumPyArray? {
    entries.first { $0.name == name }?.array
  }

  /// What NumPy puts after the name of an array.
  static let fileEnding = ".npy"
  /// The number of bytes that a zip file has for a name, without the ending.
  static let maximumNameLength = Int(UInt16.max) - fileEnding.utf8.count
}

/// Bytes that are not a `.npy` or `.npz` file which this module reads.
public struct NumPyFormatError: Error, Equatable, Sendable {
  /// What kind of fault it is.
  public enum Problem: Sendable, Equatable, CaseIterable {
    /// The bytes are something else than a `.npy` array.
    case notAnArray
    /// The version of the array format is unknown.
    case unsupportedVersion
    /// The text that describes the array cannot be understood.
    case malformedHeader
    /// The type of the elements is not float32, float64, uint8 or int64.
    case unsupportedElementType
    /// The shape cannot be that of an array in memory.
    case invalidShape
    /// The bytes end too early.
    case truncated
    /// There are bytes after the end.
    case trailingBytes
    /// The bytes are something else than a zip archive.
    case notAnArchive
    /// The archive's table of contents contradicts itself or the entries.
    case malformedArchive
    /// The archive uses a feature of zip that is not read here.
    case unsupportedArchive
    /// The array is compressed by another method than deflate.
    case compressedEntry
    /// The compressed bytes contradict themselves.
    case corruptEntry
    /// The bytes are not those whose checksum the archive holds.
    case checksumMismatch
    /// Two entries have the same name.
    case duplicateEntry
  }

  /// What kind of fault it is.
  public let problem: Problem
  /// The file, as named by the caller.
  public let source: String
  /// The number of bytes before the fault.
  public let offset: Int
  /// What should have been there.
  public let expected: String
  /// What was there.
  public let found: String
}

extension NumPyFormatError.Problem {
  /// The fault in words.
  var title: String {
    switch self {
    case .notAnArray: "not a NumPy array (.npy)"
    case .unsupportedVersion: "an unknown version of the .npy format"
    case .malformedHeader: "the array's description cannot be read"
    case .unsupportedElementType: "the type of the elements is not supported"
    case .invalidShape: "the array's shape is not possible"
    case .truncated: "the file ends too early"
    case .trailingBytes: "there are bytes after the end of the array"
    case .notAnArchive: "not an archive of NumPy arrays (.npz)"
    case .malformedArchive: "the archive's table of contents is damaged"
    case .unsupportedArchive: "the archive uses a feature that is not supported"
    case .compressedEntry: "the array is compressed in a way that is not supported"
    case .corruptEntry: "the compressed bytes are damaged"
    case .checksumMismatch: "the bytes are damaged: their checksum differs"
    case .duplicateEntry: "two arrays have the same name"
    }
  }

  /// What the reader of the message can do.
  var advice: String {
    switch self {
    case .notAnArray, .notAnArchive:
      "Check that this is the file you meant; NumPy writes it with np.save or np.savez."
    case .unsupportedVersion, .malformedHeader, .duplicateEntry:
      "Write the file again with np.save or np.savez."
    case .unsupportedElementType:
      "Convert the array first, for example with array.astype('float32')."
    case .invalidShape, .truncated, .trailingBytes, .malformedArchive, .checksumMismatch,
      .corruptEntry:
      "The file is damaged or was not written to the end: copy or make it again."
    case .unsupportedArchive, .compressedEntry:
      "Write the file again with np.savez or np.savez_compressed."
    }
  }
}

extension NumPyFormatError: CustomStringConvertible {
  /// The fault, where it is, what was expected and found, and what to do.
  public var description: String {
    "\(source), byte \(offset): \(problem.title). Expected \(expected), found \(found). "
      + problem.advice
  }
}

/// What is wrong with a file of data: where, what was expected, what was found, what to do.
public struct DataError: Error, Equatable, Sendable {
  /// The kinds of fault.
  public enum Fault: Equatable, Sendable, CaseIterable {
    /// There is nothing at the path, or nothing under the name.
    case noSuchFile
    /// A directory stands where a file is expected.
    case directory
    /// A file stands where a folder is expected.
    case notAFolder
    /// The file holds no bytes.
    case emptyFile
    /// The system does not let the file be read.
    case unreadable
    /// A folder lacks some of the files of a data set.
    case missingFiles
    /// The file does not start like an IDX file.
    case wrongMagic
    /// An IDX file holds numbers other than unsigned bytes.
    case unsupportedElementType
    /// A dimension is negative, or the dimensions are too large to be true.
    case impossibleDimensions
    /// The number of dimensions, or the shape of the examples, is not what it must be here.
    case wrongShape
    /// The file ends before its content is complete.
    case truncated
    /// The file goes on after its content is complete.
    case trailingBytes
    /// The compressed data is damaged.
    case corruptGzip
    /// The numbers of images and labels differ.
    case countsDiffer
    /// A label is not the index of a class.
    case labelOutsideClasses
    /// A file of class names cannot be used.
    case invalidClassNames
    /// A NumPy file is damaged, lacks an array, or holds numbers that are no bytes.
    case invalidArrays
    /// The content is not that of the published file.
    case wrongContent
  }

  /// A place in a file.
  public enum Position: Equatable, Sendable {
    /// Bytes from the start of the file.
    case byte(Int)
    /// Bytes from the start of what a compressed file decompresses to.
    case decompressedByte(Int)

    /// The number of bytes before the place.
    public var offset: Int {
      switch self {
      case .byte(let offset), .decompressedByte(let offset): offset
      }
    }
  }

  /// What kind of fault it is.
  public let fault: Fault
  /// The path of the file, as it was given.
  public let file: String
  /// Where in the file; nil if the fault is with the file as a whole.
  public let position: Position?
  /// What a correct file has.
  public let expected: String
  /// What this file has.
  public let found: String
  /// What to do about it.
  public let advice: String

  /// Creates an error.
  public init(
    _ fault: Fault, file: String, position: Position? = nil, expected: String, found: String,
    advice: String
  ) {
    self.fault = fault
    self.file = file
    self.position = position
    self.expected = expected
    self.found = found
    self.advice = advice
  }
}

extension DataError: CustomStringConvertible {
  /// One line on the fault, and one on what to do.
  public var description: String {
    let place =
      switch position {
      case nil: ""
      case .byte(let offset): ", byte \(offset)"
      case .decompressedByte(let offset): ", byte \(offset) after decompression"
      }
    return "\(file)\(place): expected \(expected), found \(found).\n\(advice)"
  }
}

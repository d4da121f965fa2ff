/// Values that cannot be made into an array or an archive.
public enum NumPyArrayError: Error, Equatable, Sendable {
  /// The number of elements is not the product of the shape.
  case shapeMismatch(shape: [Int], elementCount: Int)
  /// There are more axes than NumPy can read.
  case tooManyAxes(Int)
  /// Two arrays of an archive have the same name.
  case duplicateName(String)
  /// The name of an array is empty or longer than a zip file allows.
  case invalidName(String)
  /// The archive holds more arrays, or more bytes, than a zip file without extensions can.
  case archiveTooLarge(arrays: Int)
  /// There is no memory to compress the arrays.
  case outOfMemory
}

extension NumPyArrayError: CustomStringConvertible {
  /// What was wrong, what was found, and what to do.
  public var description: String {
    switch self {
    case .shapeMismatch(let shape, let elementCount):
      "\(elementCount) elements do not fill an array of shape \(shape): give as many elements as "
        + "the product of the shape."
    case .tooManyAxes(let count):
      "The array has \(count) axes, and NumPy reads at most \(NumPyArray.maximumRank): join some "
        + "of them."
    case .duplicateName(let name):
      "Two arrays are called '\(name)': give each array of an archive its own name."
    case .invalidName(let name):
      "'\(name.prefix(40))' cannot be the name of an array: use 1 to "
        + "\(NumPyArchive.maximumNameLength) bytes."
    case .archiveTooLarge(let arrays):
      "The \(arrays) arrays need more than 4 GiB or are more than 65,535, which one .npz file "
        + "cannot hold: spread them over several files."
    case .outOfMemory:
      "There is not enough memory to compress the arrays: store them uncompressed."
    }
  }
}

/// A file that cannot be made into a picture, or a picture without a digit.
public struct ImageError: Error, Equatable, Sendable {
  /// The kinds of fault.
  public enum Fault: Equatable, Sendable, CaseIterable {
    /// There is nothing at the path.
    case noSuchFile
    /// The file is a folder, a device, or not allowed to be read.
    case unreadable
    /// The file is neither PNG nor JPEG.
    case unknownFormat
    /// The content contradicts itself or ends too early.
    case damaged
    /// The picture has more pixels than are accepted, or the file more bytes.
    case tooLarge
    /// Nothing in the picture stands out from its background.
    case nothingDrawn
  }

  /// What kind of fault it is.
  public let fault: Fault
  /// The file, as it was named by the caller.
  public let file: String
  /// What a usable file has.
  public let expected: String
  /// What this file has.
  public let found: String
  /// What to do about it.
  public let advice: String

  /// Creates an error.
  public init(_ fault: Fault, file: String, expected: String, found: String, advice: String) {
    self.fault = fault
    self.file = file
    self.expected = expected
    self.found = found
    self.advice = advice
  }
}

extension ImageError: CustomStringConvertible {
  /// One line on the fault, and one on what to do.
  public var description: String {
    "\(file): expected \(expected), found \(found).\n\(advice)"
  }
}

extension ImageError {
  /// A file that a decoder gave up on, for a reason in the decoder's words.
  static func damaged(_ file: String, format: String, reason: String) -> ImageError {
    ImageError(
      .damaged, file: file, expected: "a whole and undamaged \(format) file",
      found: "a fault (\(reason))", advice: "Open it in an image viewer and save it again.")
  }
}

import Foundation

/// A place for text: a stream of the process, or a test's memory.
package struct TextOutput: Sendable {
  private let writer: @Sendable (String) throws(OutputError) -> Void

  /// Creates an output from what is to be done with each text.
  package init(_ writer: @escaping @Sendable (String) throws(OutputError) -> Void) {
    self.writer = writer
  }

  /// Creates an output to an open file, called `name` in messages.
  init(_ handle: FileHandle, name: String) {
    writer = { (text) throws(OutputError) in
      do {
        try handle.write(contentsOf: Data(text.utf8))
      } catch {
        throw OutputError(stream: name, error)
      }
    }
  }

  /// Writes `text` as it is, without adding a line end.
  package func write(_ text: String) throws(OutputError) {
    try writer(text)
  }
}

/// Text that could not be written: a full disk, a closed pipe.
package struct OutputError: Error, Equatable, CustomStringConvertible {
  /// The stream concerned: "standard output".
  package let stream: String
  /// What the system says.
  package let reason: String

  /// Whether whoever read the stream has closed it.
  package let isClosedPipe: Bool

  /// Creates the error.
  package init(stream: String, reason: String, isClosedPipe: Bool = false) {
    self.stream = stream
    self.reason = reason
    self.isClosedPipe = isClosedPipe
  }

  package var description: String { "Cannot write to \(stream): \(reason)." }

  /// The error in the system's own words if `error` carries them, which say more than the general
  /// ones around them.
  fileprivate init(stream: String, _ error: any Error) {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    if cause.domain == NSPOSIXErrorDomain {
      self.init(
        stream: stream, reason: String(cString: strerror(Int32(truncatingIfNeeded: cause.code))),
        isClosedPipe: cause.code == Int(EPIPE))
    } else {
      self.init(stream: stream, reason: cause.localizedDescription)
    }
  }
}

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
        throw OutputError(stream: name, reason: OutputError.reason(of: error))
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

  /// Creates the error.
  package init(stream: String, reason: String) {
    self.stream = stream
    self.reason = reason
  }

  package var description: String { "Cannot write to \(stream): \(reason)." }

  /// The system's own words if `error` carries them, which say more than the general ones around
  /// them.
  fileprivate static func reason(of error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    guard cause.domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    return String(cString: strerror(Int32(truncatingIfNeeded: cause.code)))
  }
}

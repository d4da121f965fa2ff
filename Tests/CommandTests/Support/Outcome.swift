import Foundation
import Testing

/// What the program left when it had ended.
struct Outcome {
  let standardOutput: String
  let standardError: String
  /// Nil if a signal ended it.
  let exitCode: Int32?

  /// The lines on standard error.
  var messages: [Substring] { standardError.split(separator: "\n") }

  /// The results as JSON; the test fails unless they are one document, and the exit code is 0.
  func json(
    exitCode expected: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSON {
    try #require(exitCode == expected, "\(standardError)", sourceLocation: sourceLocation)
    return try JSON(standardOutput)
  }

  /// Expects an exit code, no results, and a message that has all of `words`.
  func expectFailure(
    _ code: Int32, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(exitCode == code, "\(standardError)", sourceLocation: sourceLocation)
    #expect(standardOutput == "", sourceLocation: sourceLocation)
    for word in words {
      #expect(standardError.contains(word), sourceLocation: sourceLocation)
    }
    // No name of a Swift type or of a Foundation error reaches the user.
    for internalWord in ["Error(", "NSCocoaError", "Fatal", "DecodingError", "EncodingError"] {
      #expect(!standardError.contains(internalWord), sourceLocation: sourceLocation)
    }
  }

  /// Expects a fault in the command line, told in the shape Error, Help, Usage.
  func expectUsageFault(
    _ message: String, help: String?, usage: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectFailure(64, [], sourceLocation: sourceLocation)
    var lines = messages[...]
    #expect(lines.popFirst() == "Error: \(message)", sourceLocation: sourceLocation)
    if let help {
      let line = lines.popFirst() ?? ""
      #expect(line.hasPrefix("Help:  \(help)"), "\(line)", sourceLocation: sourceLocation)
    }
    #expect(lines.popFirst() == "Usage: \(usage)", sourceLocation: sourceLocation)
    #expect(lines.count == 1, "\(standardError)", sourceLocation: sourceLocation)
  }
}

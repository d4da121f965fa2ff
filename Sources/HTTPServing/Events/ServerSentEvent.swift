/// One event of a stream: a name and JSON on one line (HTML standard, section 9.2.5).
public struct ServerSentEvent: Sendable, Equatable {
  /// The kind of event.
  public let name: String
  /// The JSON, without line breaks.
  public let data: [UInt8]

  /// Creates an event.
  ///
  /// - Throws: What encoding the value throws.
  public init(_ name: String, _ value: some Encodable) throws {
    self.name = name
    data = try JSONText.bytes(of: value)
  }

  /// The event as it is sent.
  var text: [UInt8] { Array("event: \(name)\ndata: ".utf8) + data + Array("\n\n".utf8) }
}

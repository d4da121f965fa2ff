import Foundation

/// What a client gets.
public struct HTTPResponse: Sendable {
  /// What follows the head.
  public enum Body: Sendable {
    case bytes([UInt8])
    /// Events that are sent as they happen, for as long as the client listens (HTML standard, section 9.2).
    case events(EventStream)
  }

  /// The status code (RFC 9110, section 15).
  public var status: Int
  /// The fields of the head.
  public var headers: HTTPHeaders
  /// What follows.
  public var body: Body

  /// Puts an answer together.
  public init(status: Int = 200, headers: HTTPHeaders = [:], body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer of bytes of a media type.
  public init(status: Int = 200, type: String, _ bytes: [UInt8]) {
    self.init(status: status, headers: ["Content-Type": type], body: .bytes(bytes))
  }

  /// An answer of events.
  public init(_ events: EventStream) {
    self.init(
      headers: ["Content-Type": "text/event-stream", "Cache-Control": "no-store"],
      body: .events(events))
  }

  /// A value as JSON, with names in snake case; numbers that are not finite become the texts "inf", "-inf" and "nan".
  ///
  /// - Throws: What encoding the value throws.
  public static func json(_ value: some Encodable, status: Int = 200) throws -> HTTPResponse {
    var response = HTTPResponse(
      status: status, type: "application/json", try JSONText.bytes(of: value))
    response.headers["Cache-Control"] = "no-store"
    return response
  }

  /// Tells who sends events that nobody will read them.
  func abandon() {
    if case .events(let stream) = body { stream.abandon() }
  }

  /// The bytes of the body; none of an answer of events.
  public var bytes: [UInt8] {
    if case .bytes(let bytes) = body { bytes } else { [] }
  }
}

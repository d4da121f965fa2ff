import Foundation

extension HTTPRequest {
  /// Takes apart the address of a request as it was sent (RFC 9112, section 3.2.1).
  ///
  /// - Parameters:
  ///   - method: What is to be done.
  ///   - target: The path and, after a question mark, the query; percent-encoded.
  ///   - headers: The fields of the head.
  ///   - body: What was sent along.
  /// - Throws: ``HTTPError`` of status 400 for an address that cannot be understood.
  public init(
    _ method: HTTPMethod, target: String, headers: HTTPHeaders = [:], body: [UInt8] = []
  ) throws(HTTPError) {
    guard target.hasPrefix("/") else {
      throw .badRequest(
        "The address '\(target)' does not begin with a slash.",
        advice: "Ask for a path, as in GET /api/v1/studio.")
    }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var query: [String: String] = [:]
    for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let texts = try sides.map { side throws(HTTPError) in
        try Self.decoded(String(side).replacing("+", with: " "))
      }
      query[texts[0]] = texts.count > 1 ? texts[1] : ""
    }
    self.init(method, String(parts[0]), query: query, headers: headers, body: body)
    _ = try segments
  }

  /// The parts of the path between slashes, each decoded by itself: an encoded slash is part of a name.
  var segments: [String] {
    get throws(HTTPError) {
      try path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        .map { part throws(HTTPError) in try Self.decoded(String(part)) }
    }
  }

  /// A text whose bytes may be given as `%` and two hexadecimal digits (RFC 3986, section 2.1).
  private static func decoded(_ text: String) throws(HTTPError) -> String {
    guard let decoded = text.removingPercentEncoding, !decoded.utf8.contains(0) else {
      throw .badRequest(
        "'\(text)' in the address is no percent-encoded text in UTF-8.",
        advice: "Write each byte that is neither letter nor digit as % and two hexadecimal digits.")
    }
    return decoded
  }
}

import HTTPServing

extension TestClient {
  struct Answer {
    var status: Int
    var headers: HTTPHeaders
    var body: String
  }

  /// The head of the next answer, without a body.
  func head() throws -> Answer {
    let lines = try read(through: "\r\n\r\n").split(separator: "\r\n")
    var headers = HTTPHeaders()
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[String(parts[0])] = String(parts[1].drop { $0 == " " })
    }
    return Answer(status: Int(lines[0].split(separator: " ")[1]) ?? 0, headers: headers, body: "")
  }

  /// The next answer, whose length the head tells.
  func answer() throws -> Answer {
    var answer = try head()
    let count = Int(answer.headers["Content-Length"] ?? "") ?? 0
    answer.body = String(decoding: try read(count), as: UTF8.self)
    return answer
  }

  /// The next piece of a body that comes in pieces (RFC 9112, section 7.1); empty at its end.
  func chunk() throws -> String {
    let count = Int(try read(through: "\r\n").dropLast(1), radix: 16) ?? 0
    let bytes = try read(count)
    _ = try read(2)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The next event or comment.
  func event() throws -> String {
    while true {
      if let range = events.firstRange(of: "\n\n") {
        defer { events.removeSubrange(..<range.upperBound) }
        return String(events[..<range.lowerBound])
      }
      let piece = try chunk()
      guard !piece.isEmpty else { throw TestClientError.ended }
      events += piece
    }
  }
}

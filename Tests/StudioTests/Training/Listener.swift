import Foundation
import HTTPServing

/// A client of an event stream, which keeps all that it has heard.
final class Listener {
  struct Event {
    let name: String
    let json: Any

    subscript(key: String) -> Any? { (json as? [String: Any])?[key] }
  }

  let stream: EventStream
  private(set) var events: [Event] = []

  init(_ stream: EventStream) { self.stream = stream }

  /// Reads what waits.
  @discardableResult
  func read() throws -> [Event] {
    let text = String(decoding: stream.takeAll(), as: UTF8.self)
    let new = try text.components(separatedBy: "\n\n").filter { !$0.isEmpty && $0 != ":" }
      .map { block in
        let lines = block.split(separator: "\n")
        let name = String(lines.first?.dropFirst("event: ".count) ?? "")
        let data = Data((lines.last?.dropFirst("data: ".count) ?? "").utf8)
        return Event(name: name, json: try JSONSerialization.jsonObject(with: data))
      }
    events += new
    return new
  }

  /// Reads until the stream has ended.
  func readToEnd() async throws {
    for _ in 0..<3000 {
      let isEnded = stream.isEnded
      try read()
      if isEnded { return }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  func all(_ name: String) -> [Event] { events.filter { $0.name == name } }

  /// The points of all losses, as [iteration, cost].
  var losses: [[Double]] {
    all("losses").flatMap { $0["iterations"] as? [[Double]] ?? [] }
  }
}

import Foundation
import HTTPServing

/// What the page asks for when it begins a training.
struct TrainingRequest {
  /// The data set; nil for the studio's.
  let data: String?
  /// The options without the data set, as a JSON object.
  let options: [UInt8]
  /// The name of the run folder to make; nil for one after the time.
  let name: String?
  /// Whether to wait before the first step.
  let isPaused: Bool
  /// Whether saved drawings are learned from too.
  let withDrawings: Bool

  /// Reads the body of a request.
  ///
  /// - Throws: ``HTTPError`` of status 400 for another body, of 422 for a name that cannot be that of a folder.
  init(_ request: HTTPRequest) throws {
    struct Body: Decodable {
      let options: [String: JSONValue]
      let name: String?
      let paused: Bool?
      let withDrawings: Bool?
    }
    let body = try request.json(Body.self)
    var options = body.options
    switch options.removeValue(forKey: "data") {
    case nil, .null: data = nil
    case .text(let place): data = place
    default:
      throw HTTPError.unprocessable(
        "'data' is no text.", advice: "Give the name of a data set, as in \"sample\".")
    }
    self.options = [UInt8](try JSONEncoder().encode(options))
    name = try body.name.flatMap { $0.isEmpty ? nil : try Self.checked($0) }
    isPaused = body.paused ?? false
    withDrawings = body.withDrawings ?? false
  }

  /// A name that is one part of a path, and visible.
  private static func checked(_ name: String) throws(HTTPError) -> String {
    guard name.utf8.count <= 80, name.wholeMatch(of: #/[A-Za-z0-9][A-Za-z0-9._-]*/#) != nil else {
      throw .unprocessable(
        "'\(name.prefix(80))' cannot be the name of a run.",
        advice:
          "Use letters, digits, dots, dashes and underscores, up to 80, a letter or digit first.")
    }
    return name
  }
}

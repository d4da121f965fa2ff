import HTTPServing
import Testing

@Suite("Addresses of requests")
struct RequestTargetTests {
  private let router = Router([
    Route(.get, "/runs/{run}/{part}") {
      HTTPResponse(type: "text/plain", Array("\($0.parameter("run"))|\($0.parameter("part"))".utf8))
    }
  ]) { HTTPError(status: 500, code: "internal", message: "\($0)", advice: "Report it.") }

  private func answer(_ target: String) throws -> String {
    let response = router.respond(to: try HTTPRequest(.get, target: target))
    return response.status == 200
      ? String(decoding: response.bytes, as: UTF8.self) : "\(response.status)"
  }

  @Test("Each part of the path is decoded by itself")
  func parts() throws {
    #expect(try answer("/runs/a%20b/%C3%A4+%25") == "a b|ä+%")
    #expect(try answer("/runs/a%2fb") == "404")
    #expect(try answer("/%72uns/a/b") == "a|b")
  }

  @Test(
    "No name of another place gets to a route",
    arguments: ["a%2Fb/c", "%2e%2e/c", "../c", "./c", "..%2f/c", "/c", "%2F/c"])
  func places(path: String) throws { #expect(try answer("/runs/\(path)") == "404") }

  @Test("Values after the question mark are decoded")
  func query() throws {
    let request = try HTTPRequest(
      .get, target: "/a?x=1&y=a+b%2Bc%3D%26&flag&z==&x=2&%C3%BC=%E2%82%AC?")
    #expect(request.path == "/a")
    #expect(
      request.query == ["x": "2", "y": "a b+c=&", "flag": "", "z": "=", "ü": "€?"])
    #expect(try HTTPRequest(.get, target: "/?").query == [:])
  }

  @Test(
    "What is no text is refused",
    arguments: [
      "", "*", "runs", "http://localhost/", "/%", "/%2", "/%zz", "/%ff", "/%c3", "/a%00", "/?a=%ff",
      "/?%00=1", "/?a=%", "/%ed%a0%80", "/%c0%af",
    ])
  func faults(target: String) {
    #expect(throws: HTTPError.self) { try HTTPRequest(.get, target: target) }
    do {
      _ = try HTTPRequest(.get, target: target)
    } catch { #expect(error.status == 400) }
  }
}

import HTTPServing
import Testing

@Suite("Routes")
struct RouterTests {
  private let router = Router([
    Route(.get, "/runs/{run}") {
      HTTPResponse(type: "text/plain", Array($0.parameter("run").utf8))
    },
    Route(.post, "/runs") { _ in HTTPResponse(status: 201) },
    Route(.get, "/fault") { _ in throw HTTPError.conflict("Not now.", advice: "Wait.") },
  ]) { _ in HTTPError(status: 500, code: "internal", message: "A fault.", advice: "Report it.") }

  @Test("A part in braces stands for any text")
  func parameters() {
    #expect(router.respond(to: HTTPRequest(.get, "/runs/first")).bytes == Array("first".utf8))
    #expect(router.respond(to: HTTPRequest(.head, "/runs/first")).status == 200)
  }

  @Test(
    "What there is not is told apart from what is asked wrongly",
    arguments: [
      ("/run", 404), ("/runs/", 404), ("/runs", 405), ("/runs/a/b", 404), ("/fault", 409),
    ])
  func faults(path: String, status: Int) {
    #expect(router.respond(to: HTTPRequest(.get, path)).status == status)
  }

  @Test("The methods that a path allows are told")
  func allowed() {
    #expect(router.respond(to: HTTPRequest(.get, "/runs")).headers["allow"] == "POST")
  }
}

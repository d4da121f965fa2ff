import Foundation
import HTTPServing
import Synchronization

/// A server on a free port, with a few routes, and the streams that it has sent events on.
final class TestServer: Sendable {
  let server: HTTPServer
  private let opened = Mutex<[EventStream]>([])
  /// Lets `/slow` go on.
  let gate = DispatchSemaphore(value: 0)
  /// Tells that `/slow` has been reached.
  let isReached = DispatchSemaphore(value: 0)

  init(limits: ServerLimits = ServerLimits(), isGuarded: Bool = false) throws {
    server = try HTTPServer(limits: limits)
    let localGuard = LocalGuard(
      host: server.host, port: server.port, token: "secret", questions: ["/echo"])
    let router = self.router
    try server.start(guarding: isGuarded ? localGuard : nil) { router.respond(to: $0) }
  }

  deinit { server.stop() }

  /// All event streams that were asked for, the last one last.
  var streams: [EventStream] { opened.withLock(\.self) }

  func forgetStreams() { opened.withLock { $0 = [] } }

  func client() throws -> TestClient { try TestClient(port: server.port) }

  /// A client that has begun to listen to events.
  func listener() throws -> TestClient {
    let client = try client()
    client.send("GET /events HTTP/1.1\nHost: x\n\n")
    _ = try client.head()
    return client
  }

  private var router: Router {
    Router([
      Route(.get, "/hello") { _ in HTTPResponse(type: "text/plain", Array("hello".utf8)) },
      Route(.get, "/name/{name}") {
        HTTPResponse(type: "text/plain", Array("\($0.parameter("name"))|\($0.query)".utf8))
      },
      Route(.post, "/echo") { HTTPResponse(type: "text/plain", $0.body) },
      Route(.post, "/change") { _ in HTTPResponse(type: "text/plain", Array("changed".utf8)) },
      Route(.get, "/slow") { [gate, isReached] _ in
        isReached.signal()
        gate.wait()
        return HTTPResponse(type: "text/plain", Array("slow".utf8))
      },
      Route(.get, "/events") { [weak self] _ in
        let stream = EventStream()
        self?.opened.withLock { $0.append(stream) }
        return HTTPResponse(stream)
      },
    ]) { HTTPError(status: 500, code: "internal", message: "\($0)", advice: "Report it.") }
  }
}

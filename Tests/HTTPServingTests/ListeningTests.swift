import HTTPServing
import Testing

@Suite("Where a server listens")
struct ListeningTests {
  private func fault(_ host: String, _ port: Int) -> HTTPServerError? {
    do {
      _ = try HTTPServer(host: host, port: port)
      return nil
    } catch { return error }
  }

  @Test("A port that is taken is told, with what to do")
  func portTaken() throws {
    let first = try HTTPServer()
    let error = fault("127.0.0.1", first.port)
    #expect(error == .portTaken(host: "127.0.0.1", port: first.port))
    #expect(error?.description.contains("or 0 for a free one") == true)
    first.stop()
    #expect(fault("127.0.0.1", first.port) == nil)
  }

  @Test("What is no address of this machine, or no port, is told")
  func places() {
    #expect(fault("192.0.2.1", 0) == .unknownHost("192.0.2.1"))
    #expect(fault("no.such.host.invalid", 0) == .unknownHost("no.such.host.invalid"))
    #expect(fault("127.0.0.1", 65536) == .noSuchPort(65536))
    #expect(fault("127.0.0.1", -1) == .noSuchPort(-1))
  }

  @Test(
    "A name, all addresses, and those of the other family are listened on",
    arguments: ["localhost", "0.0.0.0"])
  func hosts(host: String) throws {
    let server = try HTTPServer(host: host)
    try server.start { _ in HTTPResponse(type: "text/plain", Array("hello".utf8)) }
    let client = try TestClient(port: server.port)
    client.send("GET / HTTP/1.1\nHost: x\n\n")
    #expect(try client.answer().body == "hello")
    server.stop()
    #expect(client.isEnded())
  }

  @Test("A server that is stopped twice, or never started, gives its port back")
  func stopping() throws {
    try expectGivenBack {
      let server = try HTTPServer()
      try server.start { _ in HTTPResponse() }
      try server.start { _ in HTTPResponse(status: 500) }
      server.stop()
      server.stop()
      return server.port
    }
    try expectGivenBack {
      try HTTPServer().port
    }
  }

  /// Checks that nobody listens on a port that was used: the system may give it to another test at once, but not each time.
  private func expectGivenBack(_ use: () throws -> Int) throws {
    let isGivenBack = try (0..<10).contains { _ in
      let port = try use()
      return (try? TestClient(port: port)) == nil
    }
    #expect(isGivenBack)
  }
}

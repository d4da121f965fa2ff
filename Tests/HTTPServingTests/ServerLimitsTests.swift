import HTTPServing
import Testing

@Suite("What clients may take", .serialized)
struct ServerLimitsTests {
  @Test("A body that is too large is refused, before it is read if its size is told")
  func largeBodies() throws {
    var limits = ServerLimits()
    limits.bodyBytes = 1000
    let test = try TestServer(limits: limits)
    let told = try test.client()
    told.send("POST /echo HTTP/1.1\nHost: x\nContent-Length: 1001\n\n")
    #expect(try told.answer().status == 413)
    #expect(told.isEnded())
    let untold = try test.client()
    untold.send("POST /echo HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n")
    let piece = "190\n" + String(repeating: "a", count: 400) + "\n"
    for _ in 0..<3 { untold.send(piece) }
    untold.send("0\n\n")
    #expect(try untold.answer().status == 413)
    let endless = try test.client()
    endless.send("POST /echo HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n")
    for _ in 0..<10 { endless.send(piece) }
    #expect(endless.isEnded())
    let fitting = try test.client()
    fitting.send("POST /echo HTTP/1.1\nHost: x\nContent-Length: 1000\n\n")
    fitting.send([UInt8](repeating: 66, count: 1000))
    #expect(try fitting.answer().status == 200)
  }

  @Test("A head that is too large, or is none, is refused")
  func heads() throws {
    var limits = ServerLimits()
    limits.idleSeconds = 1
    let test = try TestServer(limits: limits)
    let large = try test.client()
    large.send("GET /hello HTTP/1.1\nHost: x\nX: \(String(repeating: "a", count: 100_000))\n\n")
    #expect([413, 414, 431].contains(try large.head().status))
    let unknown = try test.client()
    unknown.send("BREW /hello HTTP/1.1\nHost: x\n\n")
    #expect(try unknown.answer().status == 501)
    let spoiled = try test.client()
    spoiled.send("GET /name/%ff HTTP/1.1\nHost: x\n\n")
    #expect(try spoiled.answer().status == 400)
    let noise = try test.client()
    noise.send([0, 255, 13, 10, 13, 10])
    #expect(noise.isEnded())
  }

  @Test("A client that does nothing is let go")
  func idleClients() throws {
    var limits = ServerLimits()
    limits.idleSeconds = 1
    let test = try TestServer(limits: limits)
    let silent = try test.client()
    let partial = try test.client()
    partial.send("POST /echo HTTP/1.1\nHost: x\nContent-Length: 10\n\nabc")
    #expect(silent.isEnded())
    #expect(partial.isEnded())
  }

  @Test("Clients that vanish in the middle of a request are forgotten at once")
  func vanishing() throws {
    var limits = ServerLimits()
    limits.connections = 2
    let test = try TestServer(limits: limits)
    for _ in 0..<40 {
      let client = try test.client()
      client.send("POST /echo HTTP/1.1\nHost: x\nContent-Length: 10\n\nabc")
      client.close()
    }
    let last = try test.client()
    last.send("GET /hello HTTP/1.1\nHost: x\n\n")
    #expect(try last.answer().body == "hello")
  }

  @Test("Clients beyond the limit wait until others have left")
  func manyConnections() throws {
    var limits = ServerLimits()
    limits.connections = 2
    let test = try TestServer(limits: limits)
    let first = [try test.client(), try test.client()]
    for client in first {
      client.send("GET /hello HTTP/1.1\nHost: x\n\n")
      _ = try client.answer()
    }
    let third = try test.client()
    third.send("GET /hello HTTP/1.1\nHost: x\n\n")
    first[0].close()
    #expect(try third.answer().body == "hello")
  }
}

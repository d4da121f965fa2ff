import Foundation
import HTTPServing
import Testing

@Suite("The server, on a free port", .serialized)
struct HTTPServerTests {
  @Test("Requests follow each other on one connection")
  func keepAlive() throws {
    let test = try TestServer()
    let client = try test.client()
    for _ in 0..<3 {
      client.send("GET /hello HTTP/1.1\nHost: x\n\n")
      let answer = try client.answer()
      #expect(answer.status == 200)
      #expect(answer.body == "hello")
    }
    client.send("GET /name/a%2520b?q=%26 HTTP/1.1\nHost: x\nConnection: close\n\n")
    #expect(try client.answer().body == #"a%20b|["q": "&"]"#)
    #expect(client.isEnded())
  }

  @Test("Requests that are sent ahead are answered in their order")
  func pipelining() throws {
    let test = try TestServer()
    let client = try test.client()
    client.send(
      """
      POST /echo HTTP/1.1
      Host: x
      Content-Length: 3

      oneGET /hello HTTP/1.1
      Host: x

      GET /nothing HTTP/1.1
      Host: x

      POST /echo HTTP/1.1
      Host: x
      Content-Length: 0


      """)
    #expect(try client.answer().body == "one")
    #expect(try client.answer().body == "hello")
    #expect(try client.answer().status == 404)
    let last = try client.answer()
    #expect(last.status == 200)
    #expect(last.body == "")
  }

  @Test("A body may come in pieces, and a request byte for byte")
  func pieces() throws {
    let test = try TestServer()
    let client = try test.client()
    let text = """
      POST /echo HTTP/1.1
      Host: x
      Transfer-Encoding: chunked

      4
      abcd
      10
      0123456789abcdef
      0


      """
    for byte in text.replacingOccurrences(of: "\n", with: "\r\n").utf8 { client.send([byte]) }
    #expect(try client.answer().body == "abcd0123456789abcdef")
    let large = [UInt8](repeating: 65, count: 3_000_000)
    client.send("POST /echo HTTP/1.1\nHost: x\nContent-Length: \(large.count)\n\n")
    client.send(large)
    #expect(try client.answer().body.utf8.count == large.count)
  }

  @Test("What takes long holds up nobody else")
  func slowAnswers() throws {
    let test = try TestServer()
    let slow = try (0..<3).map { _ in try test.client() }
    for client in slow {
      client.send("GET /slow HTTP/1.1\nHost: x\n\n")
      test.isReached.wait()
    }
    let quick = try test.client()
    quick.send("GET /hello HTTP/1.1\nHost: x\n\n")
    #expect(try quick.answer().body == "hello")
    for _ in slow { test.gate.signal() }
    for client in slow { #expect(try client.answer().body == "slow") }
  }

  @Test("HEAD is answered as GET, without the body")
  func headMethod() throws {
    let test = try TestServer()
    let client = try test.client()
    client.send("HEAD /hello HTTP/1.1\nHost: x\n\nHEAD /events HTTP/1.1\nHost: x\n\n")
    #expect(try client.head().headers["content-length"] == "5")
    #expect(try client.head().headers["content-type"] == "text/event-stream")
    #expect(test.streams.map(\.isEnded) == [true])
    client.send("GET /hello HTTP/1.1\nHost: x\n\n")
    #expect(try client.answer().body == "hello")
  }

  @Test("The guard is asked before the body is read, and its fields go with every answer")
  func guarding() throws {
    let test = try TestServer(isGuarded: true)
    let host = "127.0.0.1:\(test.server.port)"
    func status(_ method: String, _ path: String, _ fields: String) throws -> Int {
      let client = try test.client()
      client.send("\(method) \(path) HTTP/1.1\n\(fields)\nContent-Length: 100\n\n")
      if method == "GET" || fields.contains("secret") || path == "/echo" {
        client.send([UInt8](repeating: 67, count: 100))
      }
      let answer = try client.answer()
      for name in LocalGuard.fields.fields.map(\.name) {
        #expect(answer.headers[name] != nil, "\(name)")
      }
      return answer.status
    }
    #expect(try status("POST", "/change", "Host: \(host)") == 403)
    #expect(try status("POST", "/change", "Host: \(host)\nX-Studio-Token: secret") == 200)
    #expect(try status("POST", "/echo", "Host: \(host)") == 200)
    #expect(try status("GET", "/hello", "Host: \(host)") == 200)
    #expect(try status("GET", "/nothing", "Host: \(host)") == 404)
    #expect(try status("GET", "/hello", "Host: evil.example") == 403)
    #expect(try status("GET", "/hello", "Host: \(host)\nHost: evil.example") >= 400)
    #expect(try status("GET", "/hello", "Host: \(host)\nOrigin: http://evil.example") == 403)
    #expect(try status("BREW", "/hello", "Host: evil.example") == 501)
  }
}

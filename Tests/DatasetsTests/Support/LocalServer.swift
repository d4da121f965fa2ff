import Foundation
import Synchronization

/// An HTTP server on this machine that answers as badly as a test wants.
///
/// One thread takes one connection after the other; each carries one request. What it cannot finish
/// (a stall) it keeps open and goes on.
final class LocalServer: Sendable {
  struct Request: Sendable, Equatable {
    let path: String
    /// The first byte asked for, if only a range is.
    let rangeStart: Int?
    /// How often this path was asked for before.
    let previous: Int
  }

  enum Answer: Sendable {
    /// Headers and a body that is as long as they say.
    case status(Int, body: [UInt8] = [], headers: [String] = [])
    /// Headers that announce the whole body, and only the first bytes of it; then a proper end of
    /// the connection, or an abrupt one.
    case cut(
      body: [UInt8], after: Int, abruptly: Bool = false, status: Int = 200, headers: [String] = [])
    /// A body without an announced length, ended by the end of the connection.
    case unannounced(body: [UInt8])
    /// The first bytes of the body, and then silence.
    case stall(body: [UInt8], after: Int)
    /// Not even a status line.
    case hangUp

    /// The whole file, or the range asked for.
    static func file(_ body: [UInt8], _ request: Request) -> Answer {
      guard let start = request.rangeStart else { return .status(200, body: body) }
      guard start < body.count else {
        return .status(416, headers: ["Content-Range: bytes */\(body.count)"])
      }
      return .status(
        206, body: Array(body[start...]),
        headers: ["Content-Range: bytes \(start)-\(body.count - 1)/\(body.count)"])
    }
  }

  private struct State {
    var requests: [Request] = []
    var openConnections: [Int32] = []
    var isStopped = false
  }

  let port: UInt16
  private let listener: Int32
  private let state = Mutex(State())

  /// The address of a folder on the server.
  func url(_ folder: String) -> String { "http://127.0.0.1:\(port)/\(folder)/" }

  /// The requests that came in so far.
  var requests: [Request] { state.withLock { $0.requests } }

  init(answer: @escaping @Sendable (Request) -> Answer) throws {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    listener = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { [listener] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 16) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard status else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [listener] in
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 || self.state.withLock({ $0.isStopped }) { break }
        self.serve(connection, answer: answer)
      }
    }
  }

  /// Ends the server and its connections; tests call it when they are done.
  func stop() {
    let connections = state.withLock { state in
      state.isStopped = true
      defer { state.openConnections = [] }
      return state.openConnections
    }
    connections.forEach { _ = close($0) }
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func serve(_ connection: Int32, answer: (Request) -> Answer) {
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard let request = receive(connection) else {
      close(connection)
      return
    }
    switch answer(request) {
    case .status(let code, let body, let headers):
      send(head(code, length: body.count, headers) + body, to: connection)
      close(connection)
    case .cut(let body, let count, let abruptly, let code, let headers):
      send(head(code, length: body.count, headers) + body.prefix(count), to: connection)
      if abruptly { reset(connection) }
      close(connection)
    case .unannounced(let body):
      send(head(200, length: nil, []) + body, to: connection)
      close(connection)
    case .stall(let body, let count):
      send(head(200, length: body.count, []) + body.prefix(count), to: connection)
      state.withLock { $0.openConnections.append(connection) }
    case .hangUp:
      close(connection)
    }
  }

  private func receive(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      bytes += piece[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    guard let path = lines.first?.split(separator: " ").dropFirst().first else { return nil }
    let range = lines.first { $0.lowercased().hasPrefix("range: bytes=") }
    let start = range.flatMap { Int($0.dropFirst("range: bytes=".count).dropLast()) }
    return state.withLock { state in
      let request = Request(
        path: String(path), rangeStart: start,
        previous: state.requests.count { $0.path == path })
      state.requests.append(request)
      return request
    }
  }

  private func head(_ status: Int, length: Int?, _ headers: [String]) -> [UInt8] {
    let announced = length.map { ["Content-Length: \($0)"] } ?? []
    let lines = ["HTTP/1.1 \(status) Answer", "Connection: close"] + announced + headers
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private func send(_ bytes: [UInt8], to connection: Int32) {
    #if canImport(Darwin)
      let flags: Int32 = 0
      var yes: Int32 = 1
      setsockopt(
        connection, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, flags)
      }
      guard count > 0 else { return }
      start += count
    }
  }

  /// Makes the closing of a connection a reset.
  private func reset(_ connection: Int32) {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
  }
}

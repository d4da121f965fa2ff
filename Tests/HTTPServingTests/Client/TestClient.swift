import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A client that sends what it is told to, byte for byte, over a socket of its own.
final class TestClient {
  private let descriptor: Int32
  private var received: [UInt8] = []
  /// Text of events that has come and has not been read.
  var events = ""

  /// Connects to a port of this machine.
  init(port: Int) throws {
    #if canImport(Glibc)
      let type = Int32(SOCK_STREAM.rawValue)
    #else
      let type = SOCK_STREAM
    #endif
    descriptor = socket(AF_INET, type, 0)
    // A server that does not answer fails the test instead of holding it up.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw TestClientError.notConnected(errno) }
  }

  deinit { close() }

  private var isClosed = false

  /// Leaves.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  /// Sends bytes; false if the other side does not take them any more.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, flags)
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Sends text whose lines end as HTTP has them.
  @discardableResult
  func send(_ text: String) -> Bool {
    send(Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8))
  }

  /// Exactly so many bytes.
  func read(_ count: Int) throws -> [UInt8] {
    while received.count < count { try receive() }
    defer { received.removeFirst(count) }
    return Array(received.prefix(count))
  }

  /// What comes up to and with a text.
  func read(through end: String) throws -> String {
    let end = Array(end.utf8)
    while true {
      if let range = received.firstRange(of: end) {
        defer { received.removeFirst(range.upperBound) }
        return String(decoding: received.prefix(range.upperBound), as: UTF8.self)
      }
      try receive()
    }
  }

  /// Whether the other side closes the connection, after whatever it still sends.
  func isEnded() -> Bool {
    do {
      while true { try receive() }
    } catch TestClientError.ended {
      return true
    } catch {
      return false
    }
  }

  private func receive() throws {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &piece, piece.count, 0)
    // A connection that is reset is as much at its end as one that is closed.
    guard count != 0, count > 0 || errno != ECONNRESET else { throw TestClientError.ended }
    guard count > 0 else { throw TestClientError.silent }
    received += piece.prefix(count)
  }
}

enum TestClientError: Error {
  case notConnected(Int32)
  case ended
  case silent
}

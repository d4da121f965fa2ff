import CMicroHTTPD
import Synchronization

/// A server for this machine's browsers (HTTP/1.1, RFC 9112), on top of libmicrohttpd.
///
/// One thread takes requests in and sends answers out; a few more make the answers. A server listens from the moment that it
/// is created, so that its ``port`` is known; clients that come early wait until ``start(guarding:answering:)``.
public final class HTTPServer: Sendable {
  private enum State {
    case listening(ListeningSocket)
    case running(daemon: OpaquePointer, ServerContext, StreamWatch)
    case stopped
  }

  /// The address that it listens on, as it was given.
  public let host: String
  /// The port that it listens on.
  public let port: Int
  /// How much clients may take.
  public let limits: ServerLimits
  private let state: Mutex<State>

  /// Listens.
  ///
  /// - Parameters:
  ///   - host: An address of this machine, or a name of one; 127.0.0.1 for this machine alone.
  ///   - port: The port; 0 for a free one.
  ///   - limits: How much clients may take.
  /// - Throws: ``HTTPServerError``, such as when another program listens there.
  public init(
    host: String = "127.0.0.1", port: Int = 0, limits: ServerLimits = ServerLimits()
  ) throws(HTTPServerError) {
    let socket = try ListeningSocket(host: host, port: port)
    self.host = host
    self.port = socket.port
    self.limits = limits
    state = Mutex(.listening(socket))
  }

  deinit { stop() }

  /// Begins to answer; without effect if it has begun before.
  ///
  /// - Parameters:
  ///   - localGuard: Who is let in, asked before the body of a request is read; nil lets everyone in.
  ///   - respond: Answers a request; called on several threads at once, and may take its time.
  /// - Throws: ``HTTPServerError`` if the system has no thread for it.
  public func start(
    guarding localGuard: LocalGuard? = nil,
    answering respond: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) throws(HTTPServerError) {
    let isStarted = state.withLock { state in
      guard case .listening(let socket) = state else { return true }
      let context = ServerContext(limits: limits, localGuard: localGuard, respond: respond)
      guard let daemon = Self.daemon(socket, context) else {
        context.stop()
        return false
      }
      state = .running(daemon: daemon, context, StreamWatch(context))
      return true
    }
    guard isStarted else {
      throw .refused(host: host, port: port, reason: "there is no thread or memory for the server")
    }
  }

  /// Ends all event streams, closes all connections and gives the port back. What is being answered is not waited for.
  public func stop() {
    let last = state.withLock { state in
      defer { state = .stopped }
      return state
    }
    switch last {
    case .listening(let socket): socket.close()
    case .running(let daemon, let context, let watch):
      context.stop()
      MHD_stop_daemon(daemon)
      watch.stop()
    case .stopped: break
    }
  }

  private static func daemon(_ socket: ListeningSocket, _ context: ServerContext) -> OpaquePointer?
  {
    let calls = cmicrohttpd_calls(
      begin: { context, target, connection in
        guard let context, let target else { return nil }
        let exchange = Exchange(
          Unmanaged<ServerContext>.fromOpaque(context).takeUnretainedValue(),
          target: String(cString: target), suspension: Suspension(connection))
        return Unmanaged.passRetained(exchange).toOpaque()
      },
      proceed: { _, connection, _, method, _, part, count, exchange in
        guard let connection, let method, let count, let exchange = exchange?.pointee else {
          return .NO
        }
        let part = UnsafeRawBufferPointer(start: part, count: part == nil ? 0 : count.pointee)
        count.pointee = 0
        let goesOn = Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue()
          .proceed(on: connection, method: String(cString: method), part: part)
        return goesOn ? .YES : .NO
      },
      finish: { _, _, exchange, _ in
        guard let exchange, let pointer = exchange.pointee else { return }
        exchange.pointee = nil
        Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue().close()
      })
    return cmicrohttpd_start(
      socket.descriptor, UInt32(clamping: context.limits.connections),
      UInt32(clamping: context.limits.idleSeconds), context.limits.headBytes,
      Unmanaged.passUnretained(context).toOpaque(), calls)
  }
}

import CMicroHTTPD
import Synchronization

/// Lays a connection aside while there is nothing to send, and takes it up again from any thread.
///
/// libmicrohttpd wants a connection to be resumed once for each time that it was suspended, and never after it is over.
/// A wake that comes too early is kept. The lock is held while libmicrohttpd is told, so that nobody finds the
/// connection between the two.
final class Suspension: Sendable {
  // libmicrohttpd lets any thread take a connection up.
  private struct State: @unchecked Sendable {
    var connection: OpaquePointer?
    var isSuspended = false
    var isWoken = false
  }

  private let state: Mutex<State>

  init(_ connection: OpaquePointer?) {
    state = Mutex(State(connection: connection))
  }

  /// Lays the connection aside until ``wake()``; for the server's thread, when it has called.
  ///
  /// - Returns: false, without effect, if it was woken since the last time.
  func suspend() -> Bool {
    state.withLock { state in
      guard let connection = state.connection, !state.isWoken else {
        state.isWoken = false
        return false
      }
      MHD_suspend_connection(connection)
      state.isSuspended = true
      return true
    }
  }

  /// Takes the connection up again, now or when it is laid aside the next time.
  func wake() {
    state.withLock { state in
      guard let connection = state.connection else { return }
      if state.isSuspended {
        state.isSuspended = false
        MHD_resume_connection(connection)
      } else {
        state.isWoken = true
      }
    }
  }

  /// Forgets the connection, which is over.
  func close() { state.withLock { $0.connection = nil } }

  /// Whether the client has closed the connection while it was laid aside.
  var isClientGone: Bool {
    state.withLock { state in
      guard state.isSuspended, let connection = state.connection else { return false }
      return cmicrohttpd_is_client_gone(connection) != 0
    }
  }
}

/// Why a server cannot listen.
public enum HTTPServerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The port is none.
  case noSuchPort(Int)
  /// No address of this machine is called so.
  case unknownHost(String)
  /// Another program listens there.
  case portTaken(host: String, port: Int)
  /// The system reserves the port.
  case portReserved(Int)
  /// The system refuses for another reason.
  case refused(host: String, port: Int, reason: String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noSuchPort(let port):
      "\(port) is no port; give a number from 1 to 65535, or 0 for a free one."
    case .unknownHost(let host):
      "'\(host)' is no address of this machine; give 127.0.0.1 for this machine alone, or 0.0.0.0 for all that can reach it."
    case .portTaken(let host, let port):
      "Another program listens on port \(port) of \(host); give another port, or 0 for a free one."
    case .portReserved(let port):
      "The system keeps port \(port) for its administrator; give one from 1024 to 65535, or 0 for a free one."
    case .refused(let host, let port, let reason):
      "The system does not let this program listen on port \(port) of \(host): \(reason)."
    }
  }
}

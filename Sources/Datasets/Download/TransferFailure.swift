/// Why one attempt to get one file from one address failed.
enum TransferFailure: Error {
  /// The server answered with a status other than success.
  case status(Int)
  /// Nothing arrived for as long as the policy allows.
  case stalled(Duration)
  /// There is no way to the server.
  case unreachable(String)
  /// The connection failed or was cut.
  case interrupted(String)
  /// The connection ended properly, but before everything had arrived.
  case incomplete(received: Int, expected: Int)
  /// The server sends more than the file can have.
  case tooLarge(limit: Int)
  /// Everything arrived, but it is not the file that was asked for.
  case wrongContent(DataError)

  /// Whether the same address may do better at the next attempt.
  var isWorthRetrying: Bool {
    switch self {
    // Request timeout, range not satisfiable (the range is dropped), too many requests.
    case .status(let code): code >= 500 || [408, 416, 429].contains(code)
    case .stalled, .interrupted, .incomplete: true
    case .unreachable, .tooLarge: false
    case .wrongContent(let error): error.fault == .truncated
    }
  }

  /// Whether what has arrived so far can be continued.
  var keepsPartialFile: Bool {
    switch self {
    case .status(let code): code != 416
    case .unreachable, .stalled, .interrupted, .incomplete: true
    case .tooLarge: false
    case .wrongContent(let error): error.fault == .truncated
    }
  }

  /// The reason in plain words.
  var reason: String {
    switch self {
    case .status(let code): "the server answered with HTTP status \(code)"
    case .stalled(let timeout): "nothing arrived for \(timeout)"
    case .unreachable(let message), .interrupted(let message): message
    case .incomplete(let received, let expected):
      "only \(received) of \(expected) bytes arrived"
    case .tooLarge(let limit): "more than \(limit) bytes arrived, too many for this file"
    case .wrongContent(let error):
      "wrong content: expected \(error.expected), found \(error.found)"
    }
  }
}

/// How much clients may take of a server.
public struct ServerLimits: Sendable, Equatable {
  /// The largest body of a request, in bytes.
  public var bodyBytes = 16 << 20
  /// The memory of a connection, in bytes; the head of a request must fit in it.
  public var headBytes = 32 << 10
  /// The connections at a time; further clients wait until one is closed.
  public var connections = 512
  /// The event streams at a time.
  public var eventStreams = 256
  /// The seconds after which a connection is closed on which nothing moves, unless it is the server that is busy.
  public var idleSeconds = 60
  /// The seconds between two signs of life on an event stream.
  public var keepAliveSeconds = 15
  /// The requests that are answered at a time; further ones wait.
  public var answersAtATime = 8

  /// Limits for a tool that serves a few browsers.
  public init() {}
}

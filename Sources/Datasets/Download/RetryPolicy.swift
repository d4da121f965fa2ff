/// How often a download is tried again, and how long it waits.
public struct RetryPolicy: Sendable, Equatable {
  /// How often one mirror is asked for one file.
  public var attempts: Int

  /// The wait before the second attempt.
  public var firstDelay: Duration

  /// What the wait is multiplied by from one attempt to the next.
  public var growth: Int

  /// The longest wait.
  public var longestDelay: Duration

  /// How long a connection may stay silent before it counts as stalled.
  public var idleTimeout: Duration

  /// Creates a policy.
  ///
  /// - Precondition: `attempts` and `growth` are at least 1.
  public init(
    attempts: Int = 4, firstDelay: Duration = .seconds(1), growth: Int = 2,
    longestDelay: Duration = .seconds(30), idleTimeout: Duration = .seconds(30)
  ) {
    precondition(attempts >= 1 && growth >= 1, "a policy that never tries or waits ever less")
    self.attempts = attempts
    self.firstDelay = firstDelay
    self.growth = growth
    self.longestDelay = longestDelay
    self.idleTimeout = idleTimeout
  }

  /// The wait after a number of failed attempts.
  public func delay(afterFailures failures: Int) -> Duration {
    var delay = firstDelay
    for _ in 1..<max(failures, 1) where delay < longestDelay {
      delay *= growth
    }
    return min(delay, longestDelay)
  }
}

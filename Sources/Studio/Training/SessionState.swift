import HTTPServing

/// How far a training has come: what the page shows above its curves.
struct SessionState: Encodable, Sendable, Equatable {
  /// What a training is doing.
  enum Phase: String, Encodable, Sendable {
    /// Its data are made ready.
    case preparing
    case running
    case paused
    /// It saves what it has.
    case stopping
    case finished
    /// It was stopped before its end, and can go on.
    case interrupted
    case failed
  }

  /// The run's name.
  let run: String
  var state = Phase.preparing
  /// The epoch that goes on or has just ended, counted from 1; 0 before the first step.
  var epoch = 0
  var epochs: Int
  /// The steps taken in this epoch.
  var step = 0
  /// The steps of an epoch.
  var steps = 0
  /// The seconds until the end, if they can be told.
  @NullWhenMissing var secondsLeft: Double?
  /// What there is to say: why it failed, or how it can go on.
  @NullWhenMissing var message: String?

  init(run: String, epochs: Int) {
    self.run = run
    self.epochs = epochs
  }
}

extension SessionState.Phase {
  /// Whether nothing more happens.
  var isOver: Bool { [.finished, .interrupted, .failed].contains(self) }
  /// Whether the processor is used for it.
  var isComputing: Bool { [.preparing, .running, .stopping].contains(self) }
}

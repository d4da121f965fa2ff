import HTTPServing

/// All that is known of a training, for a client that comes late.
struct TrainingStory: Sendable {
  var state: SessionState
  var epochs: [EpochEntry] = []
  var losses = LossSeries()
  /// The last weights of hidden units, as they were sent.
  var units: ServerSentEvent?
  /// The last histograms, as they were sent.
  var histograms: ServerSentEvent?
  /// Everything that was found.
  var findings: [ServerSentEvent] = []

  init(state: SessionState) { self.state = state }

  /// The story so far.
  func events() throws -> [ServerSentEvent] {
    let beginning = try [
      ServerSentEvent("state", state), ServerSentEvent("history", History(epochs: epochs)),
      ServerSentEvent("losses", Losses(iterations: losses.points)),
    ]
    let end = state.state.isOver ? [try ServerSentEvent("end", state)] : []
    return beginning + [units, histograms].compactMap(\.self) + findings + end
  }

  /// Takes note of what the training does now, unless it is about to stop.
  mutating func enter(_ phase: SessionState.Phase) {
    if state.state != .stopping { state.state = phase }
  }

  /// The contents of a `history` event.
  struct History: Encodable {
    let epochs: [EpochEntry]
  }

  /// The contents of a `losses` event.
  struct Losses: Encodable {
    let iterations: [LossSeries.Point]
  }
}

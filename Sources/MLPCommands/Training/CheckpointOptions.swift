import Training

/// The options that decide when a run is kept for going on with it later.
struct CheckpointOptions: ArgumentGroup {
  static let title = "Checkpoints"

  @Option(
    placeholder: "folder",
    help: """
      Go on with the run in this folder from its newest whole checkpoint, as if it had never been stopped. It keeps its \
      configuration and its data.
      """)
  var resume: String?
  @Option(
    placeholder: "interval",
    help: """
      How often a checkpoint is written: 30s, 5min, 2h, 2epochs or 100steps. Default: every 5 minutes, and at the end of an \
      epoch when the last is older than 30 seconds.
      """)
  var checkpointEvery: CheckpointInterval?
  @Option(
    placeholder: "n",
    help: "How many checkpoints stay, besides the one after the best epoch.",
    validation: .within(1...1000))
  var keepCheckpoints = 2

  /// What was asked for.
  var plan: CheckpointPlan {
    CheckpointPlan(schedule: checkpointEvery?.schedule ?? .automatic, keeping: keepCheckpoints)
  }
}

/// The time or the work from one checkpoint to the next, as it is typed: `5min`, `2epochs`.
struct CheckpointInterval: ExpressibleByArgument, Equatable {
  let schedule: CheckpointSchedule
  let argumentText: String

  init?(argument: String) {
    guard let match = argument.wholeMatch(of: #/(\d+(?:\.\d+)?) ?([a-z]+)/#),
      let number = Double(match.1), number > 0, number <= 1e9
    else { return nil }
    argumentText = argument
    switch match.2 {
    case "s": schedule = .seconds(number)
    case "min": schedule = .seconds(60 * number)
    case "h": schedule = .seconds(3600 * number)
    case "epoch", "epochs":
      guard let count = Int(exactly: number) else { return nil }
      schedule = .epochs(count)
    case "step", "steps":
      guard let count = Int(exactly: number) else { return nil }
      schedule = .steps(count)
    default: return nil
    }
  }

  static var argumentExpectation: String {
    "a time or a count with its unit, as in 30s, 5min, 2h, 2epochs or 100steps"
  }
}

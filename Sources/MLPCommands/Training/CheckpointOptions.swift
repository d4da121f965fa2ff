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

  @Flag(
    help: """
      Keep the network after each epoch, in the folder epochs of the run; of a long run after the first, the last and evenly \
      spaced ones between, 60 at most.
      """)
  var saveEpochs = false

  /// After which epochs the network is kept.
  var epochs: EpochSavingPlan? { saveEpochs ? EpochSavingPlan() : nil }

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
    argumentText = argument
    if let time = TimeSpan(argument: argument) {
      schedule = .seconds(time.seconds)
      return
    }
    guard let match = argument.wholeMatch(of: #/(\d+) ?(epoch|step)s?/#), let count = Int(match.1),
      1...1_000_000_000 ~= count
    else { return nil }
    schedule = match.2 == "epoch" ? .epochs(count) : .steps(count)
  }

  static var argumentExpectation: String {
    "a time or a count with its unit, as in 30s, 5min, 2h, 2epochs or 100steps"
  }
}

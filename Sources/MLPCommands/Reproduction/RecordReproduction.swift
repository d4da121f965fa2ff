import Datasets
import Foundation
import LinearAlgebra
import Reproductions
import Training

/// `mlp reproduce` of a record: an estimate, the runs, the results file.
struct RecordReproduction {
  let record: Record
  /// What the command line asks for.
  let wish: Wish
  let environment: CommandEnvironment

  /// What can be asked for.
  struct Wish {
    /// How often training goes through all examples.
    var epochs: Int?
    /// The seconds that all training together may take, which decides the epochs.
    var budget: Double?
    /// How many seeds, from 1.
    var seeds: Int
    /// Where the runs go; a folder of the record's name in `records` unless given.
    var output: String?
    /// A results file whose weights must come out again.
    var expected: RecordResult?
    /// Whether results that are there already are replaced.
    var replaces = false
    var isQuiet = false
    var json = false
  }

  /// Runs, prints, and stops with a failed check where the figures are not as wanted or the weights not as expected.
  func run(on data: TrainTestDatasets, team: WorkerTeam) throws {
    let report = RecordReport(record)
    try Record.requirement.check(data, for: record.name)
    if !wish.isQuiet { environment.note(report.heading) }
    let run = try prepared(on: data, team: team)
    let result = try Interruption.whileListening { interruption in
      try run.run(
        replacing: wish.replaces,
        sinks: wish.isQuiet ? [] : [ProgressReporter(environment, dataName: data.name)],
        isCancelled: { interruption.isRequested },
        counting: {
          if !wish.isQuiet { environment.note("Counting the mistakes of seed \($0).") }
        },
        report: { if !wish.json { try environment.print(report.line($0)) } })
    }
    guard let result else {
      throw Stop(
        .interrupted, "Interrupted. The same command goes on where this one stopped.")
    }
    if wish.json {
      try environment.printJSON(result)
    } else {
      try environment.print(report.text(result))
      try environment.print(
        "Results: \(environment.shortPath(run.folder.appending(path: RecordRun.resultsName)))")
    }
    if let expected = wish.expected { try compare(result, with: expected) }
    if !result.isMet { throw Stop(.checkFailed) }
  }

  private func prepared(on data: TrainTestDatasets, team: WorkerTeam) throws -> RecordRun {
    let folder = environment.url(forPath: wish.output ?? "records/\(record.name)")
    func run(epochs: Int?) throws -> RecordRun {
      try RecordRun(
        record, on: data, epochs: epochs, seeds: (1...wish.seeds).map(UInt32.init),
        folder: folder, team: team, program: "mlp \(MLP.version)", now: environment.now)
    }
    if wish.epochs == nil, let epochs = RecordRun.epochsOfStopped(in: folder) {
      if !wish.isQuiet {
        environment.note("Going on with the \(epochs) epochs in \(environment.shortPath(folder)).")
      }
      return try run(epochs: epochs)
    }
    let whole = try run(epochs: wish.epochs)
    let seconds = try whole.estimatedSeconds()
    let secondsPerEpoch = seconds / Double(whole.epochs)
    let epochs =
      wish.budget.map { max(1, Int(min($0 / secondsPerEpoch, 1e6))) } ?? whole.epochs
    if !wish.isQuiet {
      let each = Wording.duration(secondsPerEpoch / Double(wish.seeds))
      if let budget = wish.budget, budget < secondsPerEpoch {
        environment.note("A single epoch takes longer than \(Wording.duration(budget)).")
      }
      environment.note(
        """
        Estimate for this machine: \(Wording.duration(secondsPerEpoch * Double(epochs))) of training \
        (\(epochs) \(epochs == 1 ? "epoch" : "epochs") of \(each), \(wish.seeds == 1 ? "one seed" : "\(wish.seeds) seeds")).
        """)
    }
    return epochs == whole.epochs ? whole : try run(epochs: epochs)
  }

  /// Says whether each network that both results know has the same weights.
  private func compare(_ result: RecordResult, with expected: RecordResult) throws {
    var differences: [String] = []
    var isCompared = false
    for seed in expected.seeds {
      guard let found = result.seeds.first(where: { $0.seed == seed.seed }) else { continue }
      isCompared = true
      if seed.members.map(\.weightsSha256) != found.members.map(\.weightsSha256) {
        differences.append("\(seed.seed)")
      }
    }
    guard isCompared else {
      throw Stop(
        .checkFailed, "The expected results have none of the seeds, so that nothing was compared.")
    }
    guard differences.isEmpty else {
      throw Stop(
        .checkFailed,
        """
        The weights are NOT those of the expected results for seed \(differences.joined(separator: ", ")).\
        \(reasons(result, expected))
        """)
    }
    environment.note("The weights are those of the expected results.")
  }

  /// What the results differ in beside their weights.
  private func reasons(_ result: RecordResult, _ expected: RecordResult) -> String {
    var reasons = ""
    if expected.epochs != result.epochs {
      reasons += " They are of \(expected.epochs) epochs, these of \(result.epochs)."
    }
    let kernels = (expected.machine.productKernels, result.machine.productKernels)
    if kernels.0 != kernels.1 {
      reasons += " They were made with \(kernels.0) kernels, these with \(kernels.1)."
    }
    return reasons
  }
}

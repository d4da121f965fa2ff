import Reproductions

/// What a paper is remembered for.
extension ReproduceCommand {
  /// Repeats a record.
  func run(_ record: Record, in environment: CommandEnvironment) throws {
    guard epochs == nil || budget == nil else {
      throw ValidationError(
        "--epochs and --budget both decide the length: give one of the two.", option: "budget")
    }
    let expected = try expected.map { try ResultsFile($0, in: environment).result }
    if let other = expected?.record, other != record.name {
      throw ValidationError("These are results of \(other).", option: "expected")
    }
    let data = try loadData(in: environment)
    if !quiet { environment.noteKernels() }
    try RecordReproduction(
      record: record,
      wish: RecordReproduction.Wish(
        epochs: epochs, budget: budget?.seconds, seeds: seeds ?? 1, output: output,
        expected: expected, replaces: force, isQuiet: quiet, json: json),
      environment: environment
    ).run(on: data, team: threads.team)
  }
}

public import Datasets
public import Foundation
public import LinearAlgebra
public import Training

/// The repetition of a record with several seeds: a folder for each, and one results file.
public struct RecordRun {
  /// What is repeated.
  public let record: Record
  /// How often training goes through all examples.
  public let epochs: Int
  /// The seeds, one after the other.
  public let seeds: [UInt32]
  /// Where the run folders go.
  public let folder: URL

  private let data: TrainTestDatasets
  private let untested: TrainTestDatasets
  private let team: WorkerTeam
  private let program: String
  private let now: () -> Date

  /// The name of the results file.
  public static let resultsName = "results.json"

  /// Prepares the repetition; nothing is written yet.
  ///
  /// - Parameters:
  ///   - record: What is repeated.
  ///   - data: The whole of MNIST.
  ///   - epochs: How often training goes through all examples; the record's own number unless given.
  ///   - seeds: The seeds, at least one.
  ///   - folder: Where the run folders and the results file go.
  ///   - team: The threads to share the work among.
  ///   - program: The program and its version, for the results.
  ///   - now: The time of day, for the results.
  /// - Throws: ``RecipeError/otherData(recipe:expected:found:)``.
  public init(
    _ record: Record, on data: TrainTestDatasets, epochs: Int? = nil, seeds: [UInt32],
    folder: URL, team: WorkerTeam = .single, program: String, now: @escaping () -> Date
  ) throws {
    try Record.requirement.check(data, for: record.name)
    self.record = record
    self.data = data
    // The networks are trained without a test set: it is looked at once, when all of them are complete.
    untested = try TrainTestDatasets(name: data.name, train: data.train, test: data.test.prefix(0))
    self.epochs = epochs ?? record.epochs
    self.seeds = seeds
    self.folder = folder
    self.team = team
    self.program = program
    self.now = now
  }

  /// How the networks of one seed are trained.
  public func configurations(seed: UInt32) -> [TrainingConfiguration] {
    record.configurations(for: data.train, epochs: epochs, seed: seed)
  }

  /// How long the first steps say that all training will take, in seconds.
  public func estimatedSeconds() throws -> Double {
    try Double(seeds.count)
      * configurations(seed: seeds[0]).reduce(0) {
        try $0 + TrainingEstimate(of: $1, on: data.train, team: team).seconds
      }
  }

  /// Trains, and looks at the test set once for each seed.
  ///
  /// - Parameters:
  ///   - sinks: Who is told how the training of a network goes.
  ///   - isCancelled: Asked after each step.
  ///   - report: Receives what came of each seed as soon as it is known.
  /// - Returns: The contents of the results file; nil if it was cancelled before its end.
  public func run(
    sinks: [any TrainingEventSink], isCancelled: () -> Bool,
    report: (SeedResult) throws -> Void
  ) throws -> RecordResult? {
    var results: [SeedResult] = []
    for seed in seeds {
      guard
        let result = try run(
          seed: seed, sinks: sinks, isCancelled: isCancelled)
      else { return nil }
      results.append(result)
      try report(result)
    }
    let result = RecordResult(
      record, epochs: epochs, seeds: results, machine: MachineRecord(threads: team.threadCount),
      program: program, date: now())
    try result.write(to: folder.appending(path: Self.resultsName))
    return result
  }

  private func run(
    seed: UInt32, sinks: [any TrainingEventSink], isCancelled: () -> Bool
  ) throws -> SeedResult? {
    let stopwatch = Stopwatch()
    var members: [TrainedMember] = []
    for (index, configuration) in configurations(seed: seed).enumerated() {
      let clock = TrainingClock()
      let runFolder = RunFolder(place(ofMember: index, seed: seed))
      let result = try TrainingRun(
        configuration, data: untested, folder: runFolder, program: program
      ).start(
        replacing: true, team: team, measuring: .lastEpoch, sinks: [clock] + sinks, now: now,
        isCancelled: isCancelled)
      if result.summary.wasInterrupted { return nil }
      members.append(TrainedMember(folder: runFolder, result, trainSeconds: clock.seconds))
    }
    return try SeedResult(
      seed: seed, members: members, data: data, totalSeconds: stopwatch.seconds)
  }

  private func place(ofMember index: Int, seed: UInt32) -> URL {
    let place = folder.appending(path: "seed-\(seed)")
    return record.members.count == 1 ? place : place.appending(path: "network-\(index + 1)")
  }
}

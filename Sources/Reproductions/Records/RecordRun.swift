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
  public func configurations(seed: UInt32) throws -> [TrainingConfiguration] {
    try record.configurations(for: data.train, epochs: epochs, seed: seed)
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
  /// A repetition that was stopped before its end goes on where it was.
  ///
  /// - Parameters:
  ///   - replacing: Whether one that has its results is replaced; they are kept beside the new ones.
  ///   - sinks: Who is told how the training of a network goes.
  ///   - isCancelled: Asked after each step.
  ///   - counting: Told of a seed before its networks are asked about all images, which takes a while.
  ///   - report: Receives what came of each seed as soon as it is known.
  /// - Returns: The contents of the results file; nil if it was cancelled before its end.
  /// - Throws: ``RecordError``, or what training and writing throw.
  public func run(
    replacing: Bool = false, sinks: [any TrainingEventSink], isCancelled: () -> Bool,
    counting: (UInt32) -> Void, report: (SeedResult) throws -> Void
  ) throws -> RecordResult? {
    let earlier = try EarlierResults(in: folder, replacing: replacing)
    var results: [SeedResult] = []
    for seed in seeds {
      var members: [TrainedMember] = []
      let configurations = try configurations(seed: seed)
      for (index, configuration) in configurations.enumerated() {
        let place = RunFolder(place(ofMember: index, seed: seed))
        guard
          let member = try train(
            configuration, in: place, sinks: sinks, isCancelled: isCancelled)
        else { return nil }
        members.append(member)
      }
      let kept = KeptSeedResult(seed: seed, in: folder)
      let result =
        try kept.result(of: members, averagingOver: record.testTimeAugmentation)
        ?? count(
          members, seed: seed, heldOut: configurations[0].validation,
          earlierLooks: earlier.testLooks(seed: seed), counting: counting)
      try kept.keep(result)
      results.append(result)
      try report(result)
    }
    let result = RecordResult(
      record, epochs: epochs, seeds: results, machine: MachineRecord(threads: team.threadCount),
      program: program, date: now())
    try result.write(to: folder.appending(path: Self.resultsName))
    return result
  }

  /// Looks at the test set.
  private func count(
    _ members: [TrainedMember], seed: UInt32, heldOut: DataSplit?, earlierLooks: Int,
    counting: (UInt32) -> Void
  ) throws -> SeedResult {
    counting(seed)
    return try SeedResult(
      seed: seed, members: members, averagingOver: record.testTimeAugmentation, data: data,
      validation: data.train.split(heldOut).heldOut, earlierLooks: earlierLooks, team: team)
  }

  /// Trains one network, or goes on with its training; nil if it was cancelled.
  private func train(
    _ configuration: TrainingConfiguration, in place: RunFolder,
    sinks: [any TrainingEventSink], isCancelled: () -> Bool
  ) throws -> TrainedMember? {
    let run: TrainingRun
    if let earlier = try? place.record() {
      guard earlier.configuration == configuration else {
        throw RecordError.otherSettings(folder: place.url.path)
      }
      let stopped = try StoppedRun(in: place)
      if stopped.isFinished { return try TrainedMember(finished: place) }
      run = try TrainingRun(resuming: stopped, data: untested)
    } else {
      run = TrainingRun(configuration, data: untested, folder: place, program: program)
    }
    let result = try run.start(
      team: team, measuring: measuring, sinks: sinks, now: now,
      isCancelled: isCancelled)
    return result.summary.wasInterrupted
      ? nil : TrainedMember(folder: place, model: result.model, record: result.record)
  }

  /// About ten measurements on the way.
  private var measuring: MeasuringSchedule { .every(max(epochs / 10, 1)) }

  private func place(ofMember index: Int, seed: UInt32) -> URL {
    let place = folder.appending(path: "seed-\(seed)")
    return record.members.count == 1 ? place : place.appending(path: "network-\(index + 1)")
  }
}

import Datasets
import Foundation
import LinearAlgebra
import Training

/// `mlp train`.
struct TrainCommand: Command {
  static let configuration = CommandConfiguration(
    name: "train", abstract: "Train a network and save it in a run folder.",
    discussion: """
      The run folder gets run.json (configuration, data, machine, results), history.csv (an epoch a line), \
      iterations.csv (the loss, step by step) and model.safetensors (the network with its preprocessing). The same seed \
      and data give the same weights, whatever the number of threads.

      Until it is finished, it also holds the folder checkpoint, from which --resume goes on with a run that was stopped: \
      the weights come out as if it had not been. Ctrl-C finishes the current step, saves a checkpoint and the network, and \
      ends with exit code 130; so does a request of the system to end (SIGTERM). A second Ctrl-C ends it at once, with what \
      was saved before.
      """,
    examples: [
      CommandExample("mlp train", "The bundled sample, with the defaults."),
      CommandExample("mlp train --data mnist --hidden 300,100 --epochs 10 --output runs/deep"),
      CommandExample(
        "mlp train --config runs/deep/run.json --output runs/again", "The same run again."),
      CommandExample("mlp train --resume runs/deep", "Go on with a run that was stopped."),
    ])

  var dataOption = DataOption(otherwise: SampleDataset.name)
  @Option(
    placeholder: "folder",
    help: "The run folder to make. Default: a folder in runs/, named after the time and the data.")
  var output: String?
  @Flag(help: "Replace the run that the output folder already holds.") var force = false
  @Option(
    placeholder: "file",
    help: "Take everything that decides the result from this run.json, and the data unless given.")
  var config: String?
  var threads = ThreadsOption()
  @Option(placeholder: "file", help: "Also write the weights for numpy.load, as in model.npz.")
  var export: String?
  @Flag(help: "Print the results as JSON.") var json = false
  @Flag(help: "No progress on standard error.") var quiet = false

  var checkpoints = CheckpointOptions()
  var network = NetworkOptions()
  var learning = LearningOptions()

  func validate() throws(ValidationError) {
    guard config == nil || (learning.isDefault && network.isDefault) else {
      throw ValidationError(
        """
        With --config, the network and the way it learns come from the file. Leave out the options for them, or leave \
        out --config.
        """, option: "config")
    }
    guard
      checkpoints.resume == nil
        || (config == nil && output == nil && !force && learning.isDefault && network.isDefault)
    else {
      throw ValidationError(
        """
        With --resume, the run goes on as it was begun, in its own folder. Leave out what would make it another run, or \
        begin a new one with --config and --output.
        """, option: "resume")
    }
  }

  func run(in environment: CommandEnvironment) throws {
    if let path = checkpoints.resume { return try resume(path, in: environment) }
    let earlier = try config.map { try EarlierRun($0, in: environment) }
    let place = dataOption.data ?? earlier?.dataPlace(in: environment) ?? SampleDataset.name
    let data = try environment.loadData(place)
    let configuration = earlier?.configuration ?? newConfiguration(for: data.train)
    if let difference = earlier?.difference(from: data) { environment.note(difference) }
    let folder = RunFolder(outputFolder(for: data.name, in: environment))
    let run = TrainingRun(configuration, data: data, folder: folder, program: "mlp \(MLP.version)")
    try train(run, dataPlace: place, repeating: earlier, in: environment)
  }

  /// Goes on with a run, or shows the results of one that is finished.
  private func resume(_ path: String, in environment: CommandEnvironment) throws {
    let resumed = try ResumedRun(path, in: environment)
    if resumed.stopped.isFinished {
      environment.note("The run in \(path) is finished. These are its results:")
      let place = EarlierRun(resumed.stopped.record).dataPlace(in: environment)
      let result = try TrainingResult(of: resumed.stopped)
      return try report(
        result, folder: resumed.stopped.folder, dataPlace: place, repeating: nil, in: environment)
    }
    let (run, place) = try resumed.training(data: dataOption.data, in: environment)
    for note in resumed.notes(isQuiet: quiet) { environment.note(note) }
    try train(run, dataPlace: place, repeating: nil, in: environment)
  }

  private func train(
    _ run: TrainingRun, dataPlace place: String, repeating earlier: EarlierRun?,
    in environment: CommandEnvironment
  ) throws {
    let folder = run.folder
    let export = try export.map { try ModelExport($0, runFolder: folder, in: environment) }
    let continuation = Continuation(folder, in: environment)
    let result = try Interruption.whileListening { interruption in
      try describingFaults {
        try continuation.telling {
          try run.start(
            replacing: force, checkpoints: checkpoints.plan, team: threads.team,
            sinks: (force ? [StaleFigures(in: FigureDrawer.folder(of: folder))] : [])
              + (quiet ? [] : [ProgressReporter(environment, dataName: run.data.name)]),
            now: environment.now, isCancelled: { interruption.isRequested })
        }
      }
    }
    try export?.write(result.model)
    try report(result, folder: folder, dataPlace: place, repeating: earlier, in: environment)
    if result.summary.wasInterrupted {
      throw Stop(
        .interrupted, "Interrupted; the network is saved as it was then. \(continuation.advice)")
    }
  }

  private func report(
    _ result: TrainingResult, folder: RunFolder, dataPlace place: String,
    repeating earlier: EarlierRun?, in environment: CommandEnvironment
  ) throws {
    let report = TrainReport(
      result, folder: environment.shortPath(folder.url), repeating: earlier)
    if json {
      try environment.printJSON(report)
    } else {
      try environment.print(report.text(program: environment.program, dataPlace: place))
    }
  }

  private func newConfiguration(for dataset: Dataset) -> TrainingConfiguration {
    learning.configuration(
      architecture: network.architecture(for: dataset), network: network, dataset: dataset)
  }

  /// The folder given, or a new one named after the time and the data.
  private func outputFolder(for dataName: String, in environment: CommandEnvironment) -> URL {
    if let output { return environment.url(forPath: output) }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd-HHmmss"
    let name = URL(filePath: dataName).lastPathComponent
    let path = "runs/\(formatter.string(from: environment.now()))-\(name)"
    // Two runs may begin in the same second.
    var folder = environment.url(forPath: path)
    var number = 2
    while FileManager.default.fileExists(atPath: folder.path), number < 1000 {
      folder = environment.url(forPath: "\(path)-\(number)")
      number += 1
    }
    return folder
  }

  /// The option that names where the configuration comes from, if it is not from the options themselves.
  private var source: String? {
    config != nil ? "config" : checkpoints.resume != nil ? "resume" : nil
  }

  /// Faults that come from the arguments, told as such.
  private func describingFaults<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as RunFolderError {
      if case .alreadyHoldsRun = error {
        throw ValidationError(error.description, option: "output")
      }
      throw error
    } catch let error as ConfigurationError {
      throw ValidationError(error.description, option: source ?? error.option)
    } catch let error as SplitError {
      throw ValidationError(error.description, option: source ?? "validation")
    }
  }
}

extension ConfigurationError {
  /// The option that sets the value.
  fileprivate var option: String {
    switch value {
    case "batchSize": "batch-size"
    case "learningRate": "learning-rate"
    case "architecture": "hidden"
    case "preprocessing": "scaling"
    default: value
    }
  }
}

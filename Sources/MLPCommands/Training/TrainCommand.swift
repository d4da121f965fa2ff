import Datasets
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
      ends with exit code 130; so do a request of the system to end (SIGTERM) and the end of the terminal (SIGHUP). A \
      second Ctrl-C ends it at once, with what was saved before.
      """,
    examples: [
      CommandExample("mlp train", "The bundled sample, with the defaults."),
      CommandExample("mlp train --data mnist --hidden 300,100 --epochs 10 --output runs/deep"),
      CommandExample(
        "mlp train --optimizer adam --schedule cosine --warm-up 1 --batch-norm --augment gentle",
        "A modern recipe: Adam with a rate that rises for an epoch and falls to zero."),
      CommandExample(
        "mlp train --optimizer adam --print-config > options.json",
        "The options as a file, to be changed and given back with --config."),
      CommandExample(
        "mlp train --config options.json --epochs 20", "What the file says, for more epochs."),
      CommandExample(
        "mlp train --config runs/deep/run.json --output runs/again", "The same run again."),
      CommandExample(
        "mlp train --config runs/deep --seed 2 --output runs/other",
        "The same run with another seed, all else as recorded."),
      CommandExample("mlp train --resume runs/deep", "Go on with a run that was stopped."),
    ])

  @Option(
    placeholder: "folder",
    help: "The run folder to make. Default: a folder in runs/, named after the time and the data.")
  var output: String?
  @Flag(help: "Replace the run that the output folder already holds.") var force = false
  @Option(
    name: configName, placeholder: "file",
    help: """
      Begin with the options in this JSON file, as in {"hidden": [300, 100], "learning-rate": 0.1}, or with all that \
      decided the result of a run, given by its folder or run.json. Options beside --config count for more.
      """)
  var config: String?
  @Flag(
    help: """
      Print what the options come to as a file for --config, and do not train. Beside a run it is the run's run.json, \
      changed.
      """)
  var printConfig = false
  var threads = ThreadsOption()
  @Option(placeholder: "file", help: "Also write the weights for numpy.load, as in model.npz.")
  var export: String?
  @Flag(help: "Print the results as JSON.") var json = false
  @Flag(help: "No progress on standard error.") var quiet = false

  var training = TrainingOptions()
  var checkpoints = CheckpointOptions()

  private static let configName = "config"

  func validate() throws(ValidationError) {
    guard checkpoints.resume != nil else { return }
    guard config == nil, output == nil, !force, !training.changeARun else {
      throw ValidationError(
        """
        With --resume, the run goes on as it was begun, in its own folder. Leave out what would make it another run, or \
        begin a new one with --config and --output.
        """, option: "resume")
    }
  }

  func run(in environment: CommandEnvironment) throws {
    if let path = checkpoints.resume { return try resume(path, in: environment) }
    let earlier = try readConfiguration(in: environment)
    let place =
      training.data.place.data ?? earlier?.dataPlace(in: environment) ?? SampleDataset.name
    let data = try environment.loadData(place)
    let configuration = try training.configuration(
      for: data.train, changing: earlier?.configuration)
    if let earlier, !earlier.used(data) {
      environment.note("The data are not those of the earlier run, so the weights will be others.")
    }
    let folder = outputFolder(for: data.name, in: environment)
    let run = TrainingRun(configuration, data: data, folder: folder, program: "mlp \(MLP.version)")
    if printConfig {
      let record = try describingFaults {
        try run.planned(threads: threads.count, now: environment.now())
      }
      return try environment.print(
        earlier == nil
          ? OptionsFile.text(of: training) : String(decoding: record.json(), as: UTF8.self))
    }
    let isRepetition = earlier?.isRepeated(by: configuration, on: data) == true
    try train(run, dataPlace: place, repeating: isRepetition ? earlier : nil, in: environment)
  }

  /// Reads what --config names: a run to begin with, or options, which then count as given.
  private func readConfiguration(in environment: CommandEnvironment) throws -> EarlierRun? {
    switch try config.map({ try ConfigurationSource($0, in: environment) }) {
    case .run(let earlier): return earlier
    case .options(let file): try file.assign(to: self, except: Self.configName)
    case nil: break
    }
    // What the file says may not go together, with itself or with the command line.
    try validate()
    return nil
  }

  /// Goes on with a run, or shows the results of one that is finished.
  private func resume(_ path: String, in environment: CommandEnvironment) throws {
    let resumed = try ResumedRun(path, in: environment)
    if resumed.stopped.isFinished {
      if let place = training.data.place.data {
        try resumed.check(environment.loadData(place))
      }
      environment.note("The run in \(path) is finished. These are its results:")
      let place = EarlierRun(resumed.stopped.record).dataPlace(in: environment)
      let result = try TrainingResult(of: resumed.stopped)
      return try report(
        result, folder: resumed.stopped.folder, dataPlace: place, repeating: nil, in: environment)
    }
    let (run, place) = try resumed.training(data: training.data.place.data, in: environment)
    for note in resumed.notes(isQuiet: quiet) { environment.note(note) }
    try train(run, dataPlace: place, repeating: nil, in: environment)
  }
}

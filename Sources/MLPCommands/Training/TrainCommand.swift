import Datasets
import Foundation
import LinearAlgebra
import Training

/// `mlp train`.
struct TrainCommand: Command {
  static let configuration = CommandConfiguration(
    name: "train", abstract: "Train a network and save it in a run folder.",
    discussion: """
      The run folder gets run.json (configuration, data, machine, results), history.csv (an epoch a line) and \
      model.safetensors (the network with its preprocessing). Ctrl-C finishes the current step, saves, and ends with \
      exit code 130. The same seed and data give the same weights, whatever the number of threads.
      """,
    examples: [
      CommandExample("mlp train", "The bundled sample, with the defaults."),
      CommandExample("mlp train --data mnist --hidden 300,100 --epochs 10 --output runs/deep"),
      CommandExample(
        "mlp train --config runs/deep/run.json --output runs/again", "The same run again."),
    ])

  @Option(
    placeholder: "place",
    help: "A name from 'mlp data list', or a folder with IDX files. Default: sample.")
  var data: String?
  @Option(
    placeholder: "folder",
    help: "The run folder to make. Default: a folder in runs/, named after the time and the data.")
  var output: String?
  @Flag(help: "Replace the run that the output folder already holds.") var force = false
  @Option(
    placeholder: "file",
    help: "Take everything that decides the result from this run.json, and the data unless given.")
  var config: String?
  @Option(
    placeholder: "n",
    help: "Threads to work with; they do not change the result. Default: the processors, up to 4.",
    validation: .within(1...256))
  var threads: Int?
  @Option(placeholder: "file", help: "Also write the weights for numpy.load, as in model.npz.")
  var export: String?
  @Flag(help: "Print the results as JSON.") var json = false
  @Flag(help: "No progress on standard error.") var quiet = false

  var network = NetworkOptions()
  var learning = LearningOptions()

  func run(in environment: CommandEnvironment) throws {
    let repeated = try config.map { try readConfiguration($0, in: environment) }
    let place = data ?? repeated?.data.name ?? SampleDataset.name
    let data = try environment.loadData(place)
    let configuration = try repeated?.configuration ?? newConfiguration(for: data.train)
    let folder = RunFolder(outputFolder(for: data.name, in: environment))
    if let export { try checkExport(export, folder: folder, in: environment) }
    if !quiet { environment.noteKernels() }
    let result = try Interruption.whileListening { interruption in
      try describingFaults {
        try TrainingRun(configuration, data: data, folder: folder, program: "mlp \(MLP.version)")
          .start(
            replacing: force, team: WorkerTeam(threadCount: threads ?? defaultThreadCount()),
            sinks: quiet ? [] : [ProgressReporter(environment, dataName: data.name)],
            now: environment.now, isCancelled: { interruption.isRequested })
      }
    }
    if let export { try write(result.model, to: environment.url(forPath: export)) }
    let report = TrainReport(result, folder: environment.shortPath(folder.url))
    if json {
      try environment.printJSON(report)
    } else {
      try environment.print(report.text(program: environment.program, dataPlace: place))
    }
    if result.summary.wasInterrupted {
      throw Stop(.interrupted, "Interrupted; the network is saved as it was then.")
    }
  }

  private func newConfiguration(for dataset: Dataset) throws -> TrainingConfiguration {
    learning.configuration(
      architecture: network.architecture(for: dataset), network: network, dataset: dataset)
  }

  private func readConfiguration(
    _ path: String, in environment: CommandEnvironment
  ) throws -> RunRecord {
    guard learning.isDefault, network.isDefault else {
      throw ValidationError(
        """
        With --config, the network and the way it learns come from the file. Leave out the options for them, or leave \
        out --config.
        """, option: "config")
    }
    let file = environment.url(forPath: path)
    let isRecord = file.lastPathComponent == RunFolder.recordName
    return try RunFolder(isRecord ? file.deletingLastPathComponent() : file).record()
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

  private func checkExport(
    _ path: String, folder: RunFolder, in environment: CommandEnvironment
  ) throws {
    guard path.hasSuffix(".npz") else {
      throw ValidationError(
        "The weights can be exported to a file whose name ends in .npz, not to '\(path)'.",
        option: "export")
    }
    let parent = environment.url(forPath: path).deletingLastPathComponent()
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: parent.path, isDirectory: &isFolder)
    guard (exists && isFolder.boolValue) || parent.path == folder.url.path else {
      throw ValidationError("There is no folder \(parent.path) to export to.", option: "export")
    }
  }

  private func write(_ model: SavedModel, to file: URL) throws {
    do {
      try Data(model.npz()).write(to: file, options: .atomic)
    } catch let error as CocoaError {
      throw RunFolderError.cannotWrite(path: file.path, reason: error.localizedDescription)
    }
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
    } catch let error as SplitError {
      throw ValidationError(error.description, option: "validation")
    }
  }
}

/// Threads for a program that was not told how many: more than four do not help with the batches people use.
func defaultThreadCount() -> Int { min(4, max(1, ProcessInfo.processInfo.activeProcessorCount)) }

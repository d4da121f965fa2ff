import Datasets
import Foundation
import HTTPServing
import NeuralNetworks
import Studio
import Synchronization
import Testing
import Training

/// A studio whose trainings can be watched, in a folder of its own.
struct TrainingStudio {
  let studio: Studio
  let folder: URL

  /// Runs a test in a new folder; trainings are stopped and the folder removed afterwards.
  static func run(
    threads: Int = 1, _ body: (TrainingStudio) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "studio-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var settings = StudioSettings.example(runsFolder: folder)
    settings.threads = threads
    settings.secondsBetweenLooks = 0.02
    settings.configure = { try Self.configuration(options: $0, for: $1) }
    let studio = TrainingStudio(studio: Studio(settings), folder: folder)
    defer {
      studio.studio.close()
      try? FileManager.default.removeItem(at: folder)
    }
    try await body(studio)
  }

  /// A few of the options that there are.
  static func configuration(
    options: [UInt8], for data: Dataset
  ) throws -> TrainingConfiguration {
    let object = try JSONSerialization.jsonObject(with: Data(options))
    let options = object as? [String: Any] ?? [:]
    let known: Set = [
      "hidden", "epochs", "learning-rate", "batch-size", "validation", "activation",
    ]
    for name in options.keys where !known.contains(name) {
      throw HTTPError.unprocessable("There is no option '\(name)'.", advice: "Leave it out.")
    }
    return TrainingConfiguration(
      architecture: .classifier(
        inputs: data.featureCount, hidden: options["hidden"] as? [Int] ?? [8],
        activation: (options["activation"] as? String).flatMap(Activation.init) ?? .relu,
        classes: data.classCount, output: .softmax),
      objective: Objective(loss: .softmaxCrossEntropy),
      learningRate: .constant(rate: (options["learning-rate"] as? NSNumber)?.doubleValue ?? 0.1),
      epochs: options["epochs"] as? Int ?? 3, batchSize: options["batch-size"] as? Int ?? 100,
      preprocessing: .unit,
      validation: .stratified(.count(options["validation"] as? Int ?? 500), seed: 1))
  }

  /// Asks, and reads the answer as JSON.
  @discardableResult
  func ask(
    _ method: HTTPMethod, _ path: String, _ body: String = "", status: Int = 200,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> [String: Any] {
    let response = studio.router.respond(
      to: HTTPRequest(method, "/api/v1/" + path, body: Array(body.utf8)))
    let text = String(decoding: response.bytes, as: UTF8.self)
    #expect(response.status == status, "\(text)", sourceLocation: location)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(response.bytes)) as? [String: Any], "\(text)",
      sourceLocation: location)
  }

  /// Listens to a run.
  func listen(to run: String) throws -> Listener {
    let response = studio.router.respond(to: HTTPRequest(.get, "/api/v1/runs/\(run)/events"))
    guard case .events(let stream) = response.body else {
      Issue.record("\(String(decoding: response.bytes, as: UTF8.self))")
      throw HTTPError.notFound(run, advice: "")
    }
    return Listener(stream)
  }

  /// The phase of a run's training.
  func phase(of run: String) throws -> String? {
    let sessions = try ask(.get, "training")["sessions"] as? [[String: Any]]
    return sessions?.last { $0["run"] as? String == run }?["state"] as? String
  }

  /// Waits until a run's training is in a phase.
  func wait(
    for phase: String, of run: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    for _ in 0..<3000 {
      if try self.phase(of: run) == phase { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record(
      "\(run) is \(try self.phase(of: run) ?? "nowhere"), not \(phase)", sourceLocation: location)
  }

  func runFolder(_ run: String) -> RunFolder { RunFolder(folder.appending(path: run)) }

  /// The same training as a run's, by the library alone.
  func reference(for run: String) throws -> TrainingResult {
    try TrainingRun(
      runFolder(run).record().configuration, data: studio.settings.catalogue.load("sample"),
      folder: runFolder("reference")
    ).start()
  }
}

import Datasets
import Foundation
import HTTPServing
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Studio
import Testing
import Training

/// A studio with runs that were trained before: `first` on the bundled sample, which kept its networks of epochs 0 and 1,
/// and `small` on images of 5 × 4 in a folder.
struct SampleRuns {
  let studio: Studio
  let folder: URL

  /// The files of the folder, trained once for all tests, and where they were then.
  private static let trained = Result { try train() }

  /// Runs a test on a copy, which is removed afterwards.
  static func run(
    threads: Int = 1, _ body: (SampleRuns) throws -> Void
  ) throws {
    let folder = newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (files, origin) = try trained.get()
    for (path, data) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      guard url.lastPathComponent == RunFolder.recordName else {
        try data.write(to: url)
        continue
      }
      // Records know where the data were.
      let text = String(decoding: data, as: UTF8.self)
      try Data(text.replacing(origin.path, with: folder.path).utf8).write(to: url)
    }
    var settings = StudioSettings.example(runsFolder: folder)
    settings.threads = threads
    try body(SampleRuns(studio: Studio(settings), folder: folder))
  }

  private static func newFolder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "runs-\(UUID())")
  }

  private static func train() throws -> (files: [String: Data], origin: URL) {
    let folder = newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = RunFolder(folder.appending(path: "first"))
    let sample = try SampleDataset.load()
    var configuration = configuration(for: sample.train, epochs: 1)
    configuration.validation = .stratified(.count(500), seed: 1)
    let early = try TrainingRun(configuration, data: sample, folder: first).start().model
    configuration.epochs = 3
    _ = try TrainingRun(configuration, data: sample, folder: first)
      .start(replacing: true, now: { Date(timeIntervalSince1970: 2_000) })
    let epochs = folder.appending(path: "first/\(RunFolder.epochsName)")
    try FileManager.default.createDirectory(at: epochs, withIntermediateDirectories: true)
    try Data(early.safetensors()).write(to: first.epochFile(1))
    var random = RandomState(seed: 5)
    let untrained = try Network<Float>(configuration.architecture, using: &random)
    try Data(SavedModel(untrained, description: early.description).safetensors())
      .write(to: first.epochFile(0))
    try trainSmall(in: folder)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      files[path] = try? Data(contentsOf: folder.appending(path: path))
    }
    return (files, folder)
  }

  private static func trainSmall(in folder: URL) throws {
    let place = folder.appending(path: "shapes")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let labels = (0..<40).map { UInt8($0 % 3) }
    let images = labels.flatMap { label in
      (0..<20).map { UInt8($0 % 3 == Int(label) ? 200 : 10 + $0) }
    }
    for part in DatasetPart.allCases {
      let isImages = part == .trainImages || part == .testImages
      try Data(
        isImages
          ? IDXArray.file(shape: [40, 5, 4], bytes: images)
          : IDXArray.file(shape: [40], bytes: labels)
      ).write(to: place.appending(path: part.fileName))
    }
    try Data("a\nb\nc\n".utf8).write(to: place.appending(path: DatasetFolder.classNamesFile))
    let data = try DatasetFolder(path: place.path).load()
    _ = try TrainingRun(
      configuration(for: data.train, epochs: 2), data: data,
      folder: RunFolder(folder.appending(path: "small"))
    ).start(now: { Date(timeIntervalSince1970: 1_000) })
  }

  private static func configuration(for data: Dataset, epochs: Int) -> TrainingConfiguration {
    TrainingConfiguration(
      architecture: .classifier(
        inputs: data.featureCount, hidden: [12], activation: .relu, classes: data.classCount,
        output: .softmax),
      objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 0.1),
      epochs: epochs, batchSize: 20, preprocessing: .unit)
  }

  var first: RunFolder { RunFolder(folder.appending(path: "first")) }

  /// Asks, and reads the answer as JSON.
  @discardableResult
  func ask(
    _ path: String, _ query: [String: String] = [:], status: Int = 200,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> [String: Any] {
    try answer(
      HTTPRequest(.get, "/api/v1/" + path, query: query), status: status, location)
  }

  /// Sends JSON, and reads the answer as JSON.
  @discardableResult
  func send(
    _ path: String, _ body: [String: Any], status: Int = 200,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> [String: Any] {
    let bytes = [UInt8](try JSONSerialization.data(withJSONObject: body))
    return try answer(
      HTTPRequest(.post, "/api/v1/" + path, body: bytes), status: status, location)
  }

  func answer(
    _ request: HTTPRequest, status: Int = 200, _ location: SourceLocation = #_sourceLocation
  ) throws -> [String: Any] {
    let response = studio.router.respond(to: request)
    let text = String(decoding: response.bytes, as: UTF8.self)
    #expect(response.status == status, "\(text.prefix(500))", sourceLocation: location)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(response.bytes)) as? [String: Any], "\(text)",
      sourceLocation: location)
  }
}

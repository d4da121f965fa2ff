import Datasets
import Foundation
import Training

/// `mlp data export NAME --to FILE`.
struct DataExportCommand: Command {
  static let configuration = CommandConfiguration(
    name: "export", abstract: "Write a data set as an .npz file for NumPy.",
    discussion: """
      The file has the arrays X_train, y_train, X_test and y_test: examples × features in float64 (uint8 with \
      '--scaling raw'), and labels in uint8. It can be used wherever a data set can: '--data file.npz'.
      """,
    examples: [
      CommandExample("mlp data export mnist --to mnist_scaled.npz"),
      CommandExample("mlp data export mnist --to mnist.npz --scaling raw --compressed"),
    ])

  @Argument(placeholder: "place", help: DataOption.placeHelp)
  var place: String
  @Option(name: "to", placeholder: "file", help: "The file to write, ending in .npz.")
  var file: String
  @Option(
    placeholder: "scaling",
    help: "How bytes become numbers, as in 'mlp train'; centered ones cannot be read back.")
  var scaling = ScalingChoice.symmetric
  @Flag(help: "Compress the arrays, as np.savez_compressed does.") var compressed = false
  @Flag(help: "Print the result as JSON.") var json = false

  private struct Result: Encodable {
    let file: String
    let bytes: Int
    let trainExamples: Int
    let testExamples: Int
    let features: Int
  }

  func validate() throws(ValidationError) {
    guard file.hasSuffix(NumPyDatasetFile.fileEnding) else {
      throw ValidationError(
        "A data set is exported to a file whose name ends in .npz, not to \(quoted(file)).",
        option: "to")
    }
  }

  func run(in environment: CommandEnvironment) throws {
    let url = environment.url(forPath: file)
    let folder = url.deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError("There is no folder \(folder) to export to.", option: "to")
    }
    let data = try environment.loadData(place)
    let bytes = try data.npz(
      scaling: scaling.preprocessing(for: data.train), isCompressed: compressed)
    try AtomicFile(url).write(Data(bytes))
    let result = Result(
      file: file, bytes: bytes.count, trainExamples: data.train.count,
      testExamples: data.test.count, features: data.train.featureCount)
    if json { return try environment.printJSON(result) }
    try environment.print(
      """
      \(file): X_train \(result.trainExamples) × \(result.features), y_train, X_test \
      \(result.testExamples) × \(result.features), y_test; \(Wording.count(result.bytes)) bytes
      """)
  }
}

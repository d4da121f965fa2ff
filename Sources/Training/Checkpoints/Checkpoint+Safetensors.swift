import Foundation
import LinearAlgebra

/// A checkpoint as a sealed safetensors file: its tensors, the losses as one more, and the rest as JSON among the metadata.
extension Checkpoint {
  private static let formatKey = "format"
  private static let format = "swift-mlp checkpoint 1"
  private static let contentsKey = "checkpoint"
  private static let lossesName = "losses"

  private struct Contents: Codable {
    var configuration: TrainingConfiguration
    var data: DataRecord
    var training: TrainerState.Values
    var line: LossCollector.Line
  }

  /// The file's bytes.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let contents = Contents(
      configuration: configuration, data: data, training: state.values, line: losses.line)
    let json = String(decoding: try encoder.encode(contents), as: UTF8.self)
    let losses = losses.table.lines.map(\.loss)
    return try SafetensorsFile(
      tensors: state.tensors + [
        Tensor(
          name: Self.lossesName, shape: [losses.count],
          Matrix(rows: 1, columns: losses.count, elements: losses))
      ],
      metadata: [Self.formatKey: Self.format, Self.contentsKey: json]
    ).encodedAndSealed()
  }

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name of the file, for errors.
  /// - Throws: ``SafetensorsError`` unless the file is whole and a checkpoint.
  init(decoding bytes: [UInt8], file: String) throws {
    var contents = try SafetensorsFile(decoding: bytes, file: file)
    try contents.open(file: file)
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let format = contents.metadata[Self.formatKey]
    guard format == Self.format,
      let json = contents.metadata[Self.contentsKey],
      let known = try? decoder.decode(Contents.self, from: Data(json.utf8)),
      let last = contents.tensors.popLast(), last.name == Self.lossesName,
      last.precision == .float64,
      let losses = LossCollector(losses: last.numbers(), line: known.line)
    else {
      throw SafetensorsError(
        file: file, offset: 8, expected: "a checkpoint of the format \(Self.format)",
        found: format.map { "one of the format \($0), or one that lacks something" }
          ?? "another file")
    }
    configuration = known.configuration
    data = known.data
    state = TrainerState(values: known.training, tensors: contents.tensors)
    self.losses = losses
  }
}

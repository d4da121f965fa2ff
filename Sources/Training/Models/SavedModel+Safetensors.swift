import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks

extension SavedModel {
  private static let formatKey = "format"
  private static let format = "swift-mlp 1"
  private static let modelKey = "model"

  /// The model as the bytes of a safetensors file, with its description in the metadata.
  public func safetensors() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let model = String(decoding: try encoder.encode(description), as: UTF8.self)
    return try SafetensorsFile(
      tensors: network.tensors, metadata: [Self.formatKey: Self.format, Self.modelKey: model]
    ).encoded()
  }

  /// Reads a model from the bytes of a safetensors file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name of the file, for errors.
  /// - Throws: ``SafetensorsError`` unless the file is whole and its tensors are those that its description needs.
  public init(safetensors bytes: [UInt8], file: String) throws(SafetensorsError) {
    let contents = try SafetensorsFile(decoding: bytes, file: file)
    let description = try Self.description(contents.metadata, file: file)
    let architecture = description.architecture
    guard description.classNames.count == architecture.layers.last?.units,
      description.exampleShape.allSatisfy({ $0 >= 1 && $0 <= architecture.inputs }),
      description.exampleShape.reduce(1, { $0.multipliedReportingOverflow(by: $1).partialValue })
        == architecture.inputs
    else {
      throw SafetensorsError(
        file: file, offset: 8,
        expected: "class names and an example's shape that fit \(architecture.shortName)",
        found: "\(description.classNames.count) names and the shape \(description.exampleShape)")
    }
    guard architecture.layers.allSatisfy({ $0.units >= 1 }) else {
      throw SafetensorsError(
        file: file, offset: 8, expected: "layers of one unit or more",
        found: architecture.shortName)
    }
    guard Set(description.classNames).count == description.classNames.count else {
      throw SafetensorsError(
        file: file, offset: 8, expected: "a name of its own for each class",
        found: "\(description.classNames)")
    }
    let preprocessing = description.preprocessing
    if let fault = preprocessing.fault(features: architecture.inputs)
      ?? preprocessing.fault(exampleShape: description.exampleShape)
    {
      throw SafetensorsError(
        file: file, offset: 8, expected: "preprocessing that fits \(architecture.shortName)",
        found: "one that does not: \(fault.dropLast())")
    }
    let precision = contents.tensors.first?.precision ?? .float32
    let network: AnyPrecisionNetwork =
      switch precision {
      case .float32:
        .float32(try Self.network(architecture, contents.tensors, file: file))
      case .float64:
        .float64(try Self.network(architecture, contents.tensors, file: file))
      }
    self.init(network: network, description: description)
  }

  private static func description(
    _ metadata: [String: String], file: String
  ) throws(SafetensorsError) -> ModelDescription {
    func fault(found: String) -> SafetensorsError {
      SafetensorsError(
        file: file, offset: 8, expected: "the description of a network in the metadata",
        found: found)
    }
    guard let json = metadata[modelKey] else {
      throw fault(found: "the keys \(metadata.keys.sorted())")
    }
    do {
      return try JSONDecoder().decode(ModelDescription.self, from: Data(json.utf8))
    } catch {
      let reason = RunFolderError.reason(of: error, spelling: \.self)
      throw fault(found: "one that cannot be read: \(reason.dropLast())")
    }
  }

  private static func network<Scalar>(
    _ architecture: NetworkArchitecture, _ tensors: [Tensor], file: String
  ) throws(SafetensorsError) -> Network<Scalar> {
    let table = TensorTable(tensors, file: file)
    guard tensors.count == 2 * architecture.layers.count else {
      throw table.fault(
        expected: "\(2 * architecture.layers.count) tensors for \(architecture.shortName)",
        found: "\(tensors.count)")
    }
    return try Network(architecture, table)
  }
}

import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing
import Training

@Suite struct ModelFileTests {
  private func model<Scalar: MatrixScalar>(_ scalar: Scalar.Type) throws -> SavedModel {
    let dataset = try Example.dataset(30)
    let configuration = Example.configuration(epochs: 1)
    let trainer = try Trainer<Scalar>(configuration, training: dataset)
    try trainer.fit()
    return SavedModel(
      trainer.network, description: ModelDescription(configuration, dataset: dataset))
  }

  @Test func comesBackAsItWas() throws {
    for model in [try model(Float.self), try model(Double.self)] {
      let bytes = try model.safetensors()
      #expect(try SavedModel(safetensors: bytes, file: "m") == model)
      #expect(try model.safetensors() == bytes)
      // The tensors begin at a multiple of eight bytes, as the format asks.
      #expect(bytes[0] % 8 == 0)
    }
  }

  @Test func everyTruncationIsATypedError() throws {
    let bytes = try model(Float.self).safetensors()
    for length in 0..<bytes.count {
      #expect(throws: SafetensorsError.self) {
        _ = try SavedModel(safetensors: Array(bytes[..<length]), file: "m")
      }
    }
    #expect(throws: SafetensorsError.self) {
      _ = try SavedModel(safetensors: bytes + [0], file: "m")
    }
  }

  /// A changed byte gives an error or other numbers, never a trap.
  @Test func everyMutationIsAnErrorOrAModel() throws {
    let bytes = try model(Float.self).safetensors()
    var errors = 0
    for offset in bytes.indices {
      for change: UInt8 in [0x01, 0x10, 0x80, 0xFF] {
        var mutated = bytes
        mutated[offset] ^= change
        do {
          let model = try SavedModel(safetensors: mutated, file: "m")
          _ = try? model.measure(Example.dataset(3))
        } catch {
          errors += 1
        }
      }
    }
    #expect(errors > 1000)
  }

  @Test(
    arguments: [
      #""units":8"#: #""units":-8"#, #""inputs":16"#: #""inputs":0"#,
      #""shape":[16,8]"#: #""shape":[8,16]"#, #""shape":[3]"#: #""shape":[4611686018427387904,4]"#,
      "F32": "F16",
      #""data_offsets":[0,512]"#: #""data_offsets":[4,516]"#, #""units":3"#: #""units":4"#,
    ].map { ($0.key, $0.value) })
  func headersThatContradictThemselves(_ change: (String, String)) throws {
    let bytes = try model(Float.self).safetensors()
    let length = Int(bytes[0]) + Int(bytes[1]) << 8
    var header = String(decoding: bytes[8..<8 + length], as: UTF8.self)
    let escaped = { (text: String) in text.replacing("\"", with: "\\\"") }
    let changed = header.replacing(change.0, with: change.1)
      .replacing(escaped(change.0), with: escaped(change.1))
    #expect(changed != header)
    header = changed
    let size = header.utf8.count
    let altered =
      [UInt8(size & 0xFF), UInt8(size >> 8)] + [UInt8](repeating: 0, count: 6)
      + Array(header.utf8) + bytes[(8 + length)...]
    #expect(throws: SafetensorsError.self) {
      _ = try SavedModel(safetensors: Array(altered), file: "m")
    }
  }

  @Test func aNetworkWithoutOutputsIsNone() throws {
    let layer = try DenseLayer<Float>(
      weights: Matrix(rows: 16, columns: 0), biases: Matrix(rows: 1, columns: 0),
      activation: .softmax)
    let description = ModelDescription(
      architecture: NetworkArchitecture(
        inputs: 16,
        layers: [.init(units: 0, activation: .softmax, initializer: Initializer(.heNormal))]),
      preprocessing: .unit, exampleShape: [4, 4], classNames: [])
    let bytes = try SavedModel(Network(layers: [layer]), description: description).safetensors()
    let fault = #expect(throws: SafetensorsError.self) {
      _ = try SavedModel(safetensors: bytes, file: "m")
    }
    #expect(fault?.expected == "layers of one unit or more")
  }

  @Test func exportsToNumPy() throws {
    let model = try model(Double.self)
    let archive = try NumPyArchive(npz: model.numpyArchive().npz())
    guard case .float64(let network) = model.network else { return }
    #expect(archive["layers.0.weights"]?.shape == [16, 8])
    #expect(archive["layers.1.biases"]?.shape == [3])
    #expect(
      archive["layers.0.weights"]?.elements == .float64(network.layers[0].weights.elements))
  }

  @Test func predictsAndMeasures() throws {
    let model = try model(Float.self)
    let dataset = try Example.dataset(12)
    let predictions = try model.predict(dataset)
    let measurement = try model.measure(dataset)
    #expect(predictions.map { UInt8($0.predictedClass) } == measurement.predictions)
    for prediction in predictions {
      #expect(abs(prediction.outputs.reduce(0, +) - 1) < 1e-6)
    }
    let other = try Dataset(
      name: "wide", exampleShape: [5], bytes: [1, 2, 3, 4, 5], labels: [0],
      classNames: ["top", "middle", "bottom"])
    #expect(throws: TrainingError.dataDoesNotFit(part: "features", expected: 16, found: 5)) {
      _ = try model.measure(other)
    }
  }
}

import Datasets
import NeuralNetworks
import Testing
import Training

@Suite struct CenteredModelTests {
  private func model() throws -> SavedModel {
    let dataset = try Example.dataset(30)
    var configuration = Example.configuration(epochs: 2)
    configuration.preprocessing = .centering(dataset)
    configuration.learningRate = .constant(rate: 0.001)
    let trainer = try Trainer<Float>(configuration, training: dataset)
    try trainer.fit()
    return SavedModel(
      trainer.network, description: ModelDescription(configuration, dataset: dataset))
  }

  @Test func theMeanImageIsSavedWithTheModel() throws {
    let model = try model()
    let loaded = try SavedModel(safetensors: model.safetensors(), file: "m")
    #expect(loaded == model)
    let unseen = try Example.dataset(12)
    #expect(try loaded.predict(unseen) == model.predict(unseen))
  }

  /// One mean more than features, in a file.
  @Test func aMeanImageThatDoesNotFitIsATypedError() throws {
    let bytes = try model().safetensors()
    let length = Int(bytes[0]) + Int(bytes[1]) << 8
    let header = String(decoding: bytes[8..<8 + length], as: UTF8.self)
    let changed = header.replacing(#"means\":["#, with: #"means\":[1,"#)
    #expect(changed != header)
    let size = changed.utf8.count
    let prefix = [UInt8(size & 255), UInt8(size >> 8)] + bytes[2..<8]
    #expect(throws: SafetensorsError.self) {
      try SavedModel(safetensors: prefix + changed.utf8 + bytes[(8 + length)...], file: "m")
    }
  }

  @Test func aMeanImageMustFitTheNetwork() throws {
    var configuration = Example.configuration()
    configuration.preprocessing = .centered(means: [1, 2, 3])
    #expect(throws: ConfigurationError.self) { try configuration.check() }
  }
}

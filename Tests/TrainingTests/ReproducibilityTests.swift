import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// The same seed and data give the same bits.
@Suite struct ReproducibilityTests {
  /// Wide enough that products are cut into panels, with a batch that is no multiple of a panel.
  static let configuration = Example.configuration(hidden: [300, 280], epochs: 2, batchSize: 101)

  private static func digest<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, _ configuration: TrainingConfiguration, threads: Int
  ) throws -> String {
    let dataset = try Example.dataset(390)
    let trainer = try Trainer<Scalar>(
      configuration, training: dataset, team: WorkerTeam(threadCount: threads))
    try trainer.fit()
    let description = ModelDescription(configuration, dataset: dataset)
    return try SavedModel(trainer.network, description: description).network.weightsSHA256()
  }

  @Test(arguments: [2, 3, 4, 8]) func anyNumberOfThreads(_ threads: Int) throws {
    let one = try Self.digest(Float.self, Self.configuration, threads: 1)
    #expect(try Self.digest(Float.self, Self.configuration, threads: threads) == one)
    let wide = try Self.digest(Double.self, Self.configuration, threads: 1)
    #expect(try Self.digest(Double.self, Self.configuration, threads: threads) == wide)
    #expect(one.count == 64 && one != wide)
  }

  @Test func costsToo() throws {
    func costs(threads: Int) throws -> [Double] {
      let trainer = try Trainer<Float>(
        Self.configuration, training: Example.dataset(390), validation: Example.dataset(300),
        team: WorkerTeam(threadCount: threads))
      return try trainer.fit().epochs.flatMap { [$0.trainCost, $0.validCost ?? 0] }
    }
    #expect(try costs(threads: 1) == costs(threads: 3))
  }

  @Test func anotherSeedIsAnotherNetwork() throws {
    var other = Self.configuration
    other.seed = 2
    let first = try Self.digest(Float.self, Self.configuration, threads: 1)
    #expect(try Self.digest(Float.self, other, threads: 1) != first)
  }

  /// The digest is of the weights' bytes in the order of the file: SHA-256 of two float32 1s and a 0 bias pair.
  @Test func digestIsThatOfTheBytes() throws {
    let layer = try DenseLayer<Float>(
      weights: Matrix(rows: 1, columns: 2, elements: [1, 1]),
      biases: Matrix(rows: 1, columns: 2), activation: .identity)
    let model = SavedModel(
      try Network(layers: [layer]),
      description: ModelDescription(
        Example.configuration(), dataset: try Example.dataset(3)))
    // printf '\0\0\x80\x3f\0\0\x80\x3f\0\0\0\0\0\0\0\0' | sha256sum
    #expect(
      try model.network.weightsSHA256()
        == "dc66877cfe7b630e6eff03e32b7143fa563e33e3c1f15f740b33ddc67c8a09bb")
  }
}

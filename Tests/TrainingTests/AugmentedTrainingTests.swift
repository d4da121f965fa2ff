import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// Training on distorted images.
@Suite struct AugmentedTrainingTests {
  private static func trainer(
    _ augmentation: Augmentation?, threads: Int = 1, on dataset: Dataset? = nil
  ) throws -> Trainer<Float> {
    let digits = try SampleDataset.load().train.prefix(200)
    var configuration = TrainingConfiguration(
      architecture: .classifier(inputs: 784, hidden: [40], activation: .relu, classes: 10),
      objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 0.05),
      epochs: 2, batchSize: 70, preprocessing: .unit)
    configuration.augmentation = augmentation
    return try Trainer(
      configuration, training: dataset ?? digits, team: WorkerTeam(threadCount: threads))
  }

  @Test(arguments: [2, 3, 5]) func anyNumberOfThreads(_ threads: Int) throws {
    let one = try Self.trainer(Augmentation(.gentle))
    let several = try Self.trainer(Augmentation(.gentle), threads: threads)
    try one.fit()
    try several.fit()
    #expect(one.network == several.network)
  }

  /// What is learned from are the distorted images of the epoch, in the positions of the training set.
  @Test func stepsSeeTheImagesOfTheirEpoch() throws {
    let digits = try SampleDataset.load().train.prefix(200)
    let augmentation = Augmentation(.deskewed)
    let trainer = try Self.trainer(augmentation)
    let costs = try [[5, 17, 0], [5, 17, 0]].map { try trainer.step($0[...]) }
    for epoch in 0..<2 {
      let images = try digits.distorted(by: augmentation, seed: 1, epoch: epoch)
      let reference = try Self.trainer(nil, on: images)
      let expected = try [[5, 17, 0], [5, 17, 0]].map { try reference.step($0[...]) }
      #expect((zip(costs, expected).allSatisfy { abs($0 - $1) < 1e-5 }) == (epoch == 0))
    }
  }

  /// Measured are the images as they are.
  @Test func measuringDistortsNothing() throws {
    let trainer = try Self.trainer(Augmentation(.gentle))
    let last = try #require(try trainer.fit().epochs.last)
    let plain = try trainer.measure(SampleDataset.load().train.prefix(200))
    #expect(abs(last.trainCost - plain.cost) < 1e-6)
    #expect(last.trainAccuracy == plain.accuracy)
  }

  @Test func withoutLimitsItIsPlainTraining() throws {
    let plain = try Self.trainer(nil)
    let unlimited = try Self.trainer(Augmentation())
    try plain.fit()
    try unlimited.fit()
    #expect(plain.network == unlimited.network)
  }

  @Test func faultsAreToldBeforeTheFirstStep() throws {
    let fault = #expect(throws: ConfigurationError.self) {
      try Self.trainer(Augmentation(rotation: 200))
    }
    #expect(fault?.value == "augmentation")
    let digits = try SampleDataset.load().train.prefix(100)
    let table = try Dataset(
      name: "table", exampleShape: [784], bytes: digits.bytes, labels: digits.labels,
      classNames: digits.classNames)
    #expect(throws: AugmentationError.shape([784])) {
      try Self.trainer(Augmentation(.gentle), on: table)
    }
  }
}

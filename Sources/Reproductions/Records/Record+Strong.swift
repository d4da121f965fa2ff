import Datasets
import NeuralNetworks
import Training

/// The best that networks without convolutions come to in minutes.
extension Record {
  /// The best single network in ten minutes.
  static let strong = Record(
    name: "strong", title: "784-2048-1024-10: the best single network in ten minutes",
    narration: """
      Two wide hidden layers with batch normalisation and Adam. Each image is set upright by its moments, then distorted anew in \
      each epoch, so that no image is seen twice and the network never learns any by heart.
      """,
    published: PublishedFigure(
      error: 0.0049, seconds: 551, source: "a trial with PyTorch in one thread of such a core"),
    goal: RecordGoal(error: 0.005, seconds: 600), epochs: 100
  ) { data in
    try upright(hidden: [2048, 1024], on: data)
  }

  /// The average of several networks.
  static let committee = Record(
    name: "committee", title: "The average of five networks of different shapes and distortions",
    narration: """
      Networks that were trained from different seeds, and here also with different widths and distortions, make different \
      mistakes; the average of their outputs makes fewer. Cireşan et al. averaged seven; here there are five.
      """,
    published: PublishedFigure(
      error: 0.0031, seconds: nil,
      source: "Cireşan, Meier, Gambardella and Schmidhuber 2011, seven networks"),
    goal: RecordGoal(error: 0.0038, seconds: nil), epochs: 100,
    members: [
      { try upright(hidden: [2048, 1024], on: $0) },
      { try upright(hidden: [1536, 1024], on: $0) },
      { try upright(hidden: [1024, 1024, 1024], on: $0) },
      { try asDrawn(hidden: [2048, 1024], on: $0) },
      { try asDrawn(hidden: [1536, 1024], on: $0) },
    ])

  private static func upright(hidden: [Int], on data: Dataset) throws -> TrainingConfiguration {
    try .record(
      hidden: hidden, on: data, isNormalized: true, batchSize: 256,
      learningRate: .risingAndFalling(to: 0.005, during: 0.1), optimizer: .adam,
      augmentation: Augmentation(.deskewed), isDeskewed: true)
  }

  private static func asDrawn(hidden: [Int], on data: Dataset) throws -> TrainingConfiguration {
    try .record(
      hidden: hidden, on: data, isNormalized: true, batchSize: 256,
      learningRate: .risingAndFalling(to: 0.005, during: 0.1), optimizer: .adam,
      augmentation: Augmentation(.gentle))
  }
}

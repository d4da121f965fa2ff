import Datasets
import NeuralNetworks
import Training

/// D. C. Cireşan, U. Meier, L. M. Gambardella, J. Schmidhuber, “Handwritten digit recognition with a committee of deep neural
/// nets on GPUs”, arXiv 1103.4487 (2011).
extension Record {
  /// The average of several networks.
  static let committee = Record(
    name: "committee",
    title: "The average of five networks that see the same digit in four ways",
    narration: """
      Networks that see the same inputs miss the same digits, and their average is hardly better than each. Cireşan et al. gave \
      each of seven networks digits of another width; here one sees an image as it was drawn, one sees it set upright by its \
      moments, and three see the directions of its edges in place of its pixels (Liu et al. 2003), one as drawn and two upright. \
      Each has two hidden layers of 1000 and 500 units, batch normalisation and Adam, and learns from images distorted anew in \
      each epoch. Each is asked about a test image in nine poses, as it is and slightly turned, slanted and stretched.
      """,
    published: PublishedFigure(
      error: 0.0031, seconds: nil,
      source: "Cireşan, Meier, Gambardella and Schmidhuber 2011, seven networks"),
    goal: RecordGoal(error: 0.0038, seconds: nil), epochs: 80, testTimeAugmentation: .slight,
    members: [
      { try member(on: $0) },
      { try member(on: $0, isDeskewed: true) },
      { try member(on: $0, describesDirections: true) },
      { try member(on: $0, isDeskewed: true, describesDirections: true) },
      { try member(on: $0, isDeskewed: true, describesDirections: true) },
    ])

  private static func member(
    on data: Dataset, isDeskewed: Bool = false, describesDirections: Bool = false
  ) throws -> TrainingConfiguration {
    try .record(
      hidden: [1000, 500], on: data, isNormalized: true, batchSize: 128,
      learningRate: .risingAndFalling(to: 0.004, during: 0.1), optimizer: .adam,
      augmentation: Augmentation(isDeskewed ? .deskewed : .gentle), isDeskewed: isDeskewed,
      describesDirections: describesDirections)
  }
}

import Datasets
import NeuralNetworks
import Training

/// D. C. Cireşan, U. Meier, L. M. Gambardella, J. Schmidhuber, “Deep, big, simple neural nets for handwritten digit
/// recognition”, Neural Computation 22 (2010).
extension Record {
  /// The largest network of the paper.
  static let ciresan2010 = Record(
    name: "ciresan-2010",
    title: "784-2500-2000-1500-1000-500-10 with elastic and affine distortions: 0.35% error",
    narration: """
      Five hidden layers and twelve million weights, which learn from images that are turned, sheared, scaled, moved and bent anew \
      in each epoch, by less than in the paper. The paper took 114 hours of a graphics processor for plain gradient descent; with \
      batch normalisation and Adam a hundred and twenty epochs get near. What the network says of a test image is averaged over nine \
      poses, as it is and turned, slanted and stretched.
      """,
    published: PublishedFigure(
      error: 0.0035, seconds: 410_400, source: "Cireşan et al. 2010, 114 hours of a GTX 280"),
    goal: RecordGoal(error: 0.0042, seconds: 10_800), epochs: 120,
    testTimeAugmentation: .wide
  ) { data in
    try .record(
      hidden: [2500, 2000, 1500, 1000, 500], on: data, isNormalized: true, batchSize: 256,
      learningRate: .risingAndFalling(to: 0.003, during: 0.05), optimizer: .adam,
      augmentation: Augmentation(.gentle))
  }
}

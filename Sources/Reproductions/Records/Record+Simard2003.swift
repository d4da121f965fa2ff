import Datasets
import NeuralNetworks
import Training

/// P. Y. Simard, D. Steinkraus, J. C. Platt, “Best practices for convolutional neural networks applied to visual document
/// analysis”, ICDAR 2003.
extension Record {
  private static let simard = PublishedFigure(
    error: 0.007, seconds: nil, source: "Simard, Steinkraus and Platt 2003")

  /// The paper's network with the paper's distortions and nothing that came later.
  static let simard2003 = Record(
    name: "simard-2003", title: "784-800-10 with elastic distortions, as in 2003: 0.70% error",
    narration: """
      One hidden layer of 800 units, cross-entropy, plain gradient descent, no penalty. All that is special are the images: \
      each is bent anew in each epoch by a random field of displacements, smoothed with a Gaussian of 4 pixels and \
      magnified 34 times.
      """,
    published: simard, goal: RecordGoal(error: 0.008, seconds: nil), epochs: 100
  ) { data in
    try .record(
      hidden: [800], on: data, batchSize: 64,
      learningRate: .risingAndFalling(to: 0.3, during: 0.02), augmentation: Augmentation(.simard))
  }

  /// The same network with what has been learned since.
  static let simardModern = Record(
    name: "simard-modern", title: "784-800-10 with batch normalisation, Adam and more distortions",
    narration: """
      The network of 2003 with what has been found since: batch normalisation before the rectifier (Ioffe and Szegedy 2015), \
      Adam (Kingma and Ba 2015) with a rate that rises and falls along a cosine, and images that are turned, scaled, \
      sheared and moved as well as bent, after each has been set upright by its moments.
      """,
    published: simard, goal: RecordGoal(error: 0.006, seconds: 90), epochs: 80
  ) { data in
    try .record(
      hidden: [800], on: data, isNormalized: true, batchSize: 128,
      learningRate: .risingAndFalling(to: 0.004, during: 0.1), optimizer: .adam,
      augmentation: Augmentation(.deskewed), isDeskewed: true)
  }
}

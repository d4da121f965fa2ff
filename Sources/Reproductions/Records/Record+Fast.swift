import Datasets
import NeuralNetworks
import Training

/// The fewest seconds to an accuracy.
extension Record {
  /// The notebook's accuracy in the fewest seconds.
  static let fast97 = Record(
    name: "fast-97.54", title: "784-100-10: the notebook's 97.54% in the fewest seconds",
    narration: """
      The network of the chapter 12 notebook, which needs 200 epochs for it. With ReLU, softmax, standardized inputs and a \
      learning rate that rises to 0.3 and falls to zero, two epochs of plain gradient descent are enough.
      """,
    published: PublishedFigure(
      error: 0.0246, seconds: 127, source: "Raschka, chapter 12; NumPy on two such cores"),
    goal: RecordGoal(error: 0.0246, seconds: 0.15), epochs: 2
  ) { data in
    try .record(
      hidden: [100], on: data, batchSize: 64,
      learningRate: .risingAndFalling(to: 0.3, during: 0.1))
  }

  /// 99 in 100 in the fewest seconds.
  static let fast99 = Record(
    name: "fast-99", title: "784-400-200-10: 99% in the fewest seconds",
    narration: """
      Two hidden layers with batch normalisation, Adam, and images distorted anew in each epoch, gently: turned by up to 12 \
      degrees, moved by up to a pixel, and bent. Without distortions a network of this size stays near 98.5%.
      """,
    published: PublishedFigure(
      error: 0.008, seconds: 27, source: "a trial with PyTorch in one thread of such a core"),
    goal: RecordGoal(error: 0.01, seconds: 8), epochs: 7
  ) { data in
    try .record(
      hidden: [400, 200], on: data, isNormalized: true, batchSize: 128,
      learningRate: .risingAndFalling(to: 0.004, during: 0.1), optimizer: .adam,
      augmentation: Augmentation(.gentle))
  }
}

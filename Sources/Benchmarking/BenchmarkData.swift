package import Datasets

/// The examples of a data set, as the benchmark uses them.
package struct BenchmarkData: Sendable {
  /// Examples to learn from: the first 55,000 of MNIST.
  package let training: Dataset
  /// Examples to measure besides: the last 5,000 of MNIST's training part.
  package let validation: Dataset
  /// Examples to predict.
  package let test: Dataset

  /// Holds out the last twelfth of the training part.
  ///
  /// - Throws: ``BenchmarkDataError`` if the networks of the targets do not fit the examples, or the largest batch is
  ///   larger than what there is to learn from.
  package init(_ data: TrainTestDatasets) throws(BenchmarkDataError) {
    guard data.train.featureCount == 784, data.train.classCount == 10 else {
      throw .shape(features: data.train.featureCount, classes: data.train.classCount)
    }
    let heldOut = data.train.count / 12
    let kept = data.train.count - heldOut
    guard kept >= 128, heldOut >= 1, data.test.count >= 1 else {
      throw .tooFew(training: kept, test: data.test.count)
    }
    training = data.train.prefix(kept)
    validation = data.train.suffix(heldOut)
    test = data.test
  }
}

/// Why a data set cannot be used.
package enum BenchmarkDataError: Error, Equatable, CustomStringConvertible {
  /// The examples are not of MNIST's kind.
  case shape(features: Int, classes: Int)
  /// There are not enough for one batch.
  case tooFew(training: Int, test: Int)

  package var description: String {
    switch self {
    case .shape(let features, let classes):
      """
      The benchmark's networks take images of 784 pixels in 10 classes; these have \(features) features and \(classes) \
      classes. Use MNIST, Fashion-MNIST or the sample.
      """
    case .tooFew(let training, let test):
      """
      The benchmark needs 140 training examples, of which a twelfth is held out, and a test example; there are \
      \(training) to learn from and \(test) to test.
      """
    }
  }
}

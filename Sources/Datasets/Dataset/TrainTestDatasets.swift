/// The two parts that published data sets come in: examples to learn from, and examples to be
/// judged on.
public struct TrainTestDatasets: Sendable, Equatable {
  /// The name of the whole, such as "mnist".
  public let name: String

  /// The examples to train and validate on.
  public let train: Dataset

  /// The examples kept for the final test.
  public let test: Dataset

  /// Puts two parts together.
  ///
  /// - Throws: `DatasetError` if the parts differ in the shape of an example or in their classes.
  public init(name: String, train: Dataset, test: Dataset) throws(DatasetError) {
    guard train.exampleShape == test.exampleShape else {
      throw .partsDifferInShape(train: train.exampleShape, test: test.exampleShape)
    }
    guard train.classNames == test.classNames else {
      throw .partsDifferInClasses(train: train.classCount, test: test.classCount)
    }
    self.name = name
    self.train = train
    self.test = test
  }

  /// All examples of both parts, the training examples first, as in OpenML's `mnist_784`: 60,000 images and then 10,000.
  public var joined: Dataset {
    Dataset(
      unchecked: name, exampleShape: train.exampleShape, featureCount: train.featureCount,
      storage: train.bytes + test.bytes, labels: train.labels + test.labels,
      classNames: train.classNames, files: files)
  }

  /// All files of both parts; one that holds both counts once.
  public var files: [DatasetFile] {
    train.files + test.files.filter { !train.files.contains($0) }
  }
}

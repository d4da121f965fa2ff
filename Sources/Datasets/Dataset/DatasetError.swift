/// Parts of a data set that do not fit together.
public enum DatasetError: Error, Equatable, Sendable {
  /// No dimensions, a dimension that is not positive, or a product too large to count.
  case exampleShape([Int])
  /// Fewer than one class, or more than a byte can tell apart.
  case classCount(Int)
  /// The number of bytes is not the number of examples times the number of features.
  case byteCount(Int, examples: Int, features: Int)
  /// The label at `index` is not the index of a class.
  case label(UInt8, index: Int, classes: Int)
  /// Training and test examples have different shapes.
  case partsDifferInShape(train: [Int], test: [Int])
  /// Training and test examples have different classes.
  case partsDifferInClasses(train: Int, test: Int)
}

extension DatasetError: CustomStringConvertible {
  /// What is wrong, with what was expected and what was found.
  public var description: String {
    switch self {
    case .exampleShape(let shape):
      "an example cannot have the shape \(shape): expected one or more positive dimensions"
    case .classCount(let count):
      "a data set cannot have \(count) classes: expected 1 to 256"
    case .byteCount(let bytes, let examples, let features):
      "\(examples) examples of \(features) features do not make \(bytes) bytes"
    case .label(let label, let index, let classes):
      "example \(index) has the label \(label): expected 0 to \(classes - 1)"
    case .partsDifferInShape(let train, let test):
      "training examples have the shape \(train), but test examples have \(test)"
    case .partsDifferInClasses(let train, let test):
      train == test
        ? "training and test examples name their classes differently"
        : "training examples have \(train) classes, but test examples have \(test)"
    }
  }
}

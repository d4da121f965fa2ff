/// How much the examples of each class count in training.
public enum ClassWeights: Sendable, Equatable {
  /// Each class as much as any other, however many examples it has: an example of a class that has n_c of n examples has the
  /// weight n / (K n_c) for K classes, as in scikit-learn's `class_weight="balanced"`.
  case balanced
  /// A weight for each class.
  case list([Double])

  /// What is wrong with the weights of a number of classes, in a sentence; nil if nothing is.
  func fault(classes: Int) -> String? {
    guard case .list(let weights) = self else { return nil }
    if weights.count != classes {
      return "There must be \(classes) weights, one for each class, not \(weights.count)."
    }
    if let wrong = weights.first(where: { !($0 >= 0 && $0.isFinite) }) {
      return "The weight of a class must be zero or a positive number, not \(wrong)."
    }
    return weights.contains { $0 > 0 } ? nil : "At least one class must have a weight above zero."
  }

  /// The weight of each example.
  ///
  /// - Parameters:
  ///   - labels: The classes of the examples, below `classes`.
  ///   - classes: The number of classes.
  func weights(of labels: [UInt8], classes: Int) -> [Double] {
    switch self {
    case .list(let weights): return labels.map { weights[Int($0)] }
    case .balanced:
      var counts = [Int](repeating: 0, count: classes)
      for label in labels { counts[Int(label)] += 1 }
      return labels.map { Double(labels.count) / (Double(classes) * Double(counts[Int($0)])) }
    }
  }
}

extension ClassWeights: Codable {
  private static let word = "balanced"

  /// Reads `"balanced"` or a list of numbers.
  ///
  /// - Parameter decoder: Where to read.
  /// - Throws: `DecodingError` if it is neither.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let weights = try? value.decode([Double].self) {
      self = .list(weights)
    } else if let word = try? value.decode(String.self), word == Self.word {
      self = .balanced
    } else {
      throw DecodingError.dataCorruptedError(
        in: value,
        debugDescription:
          "Class weights are \"\(Self.word)\" or a list with a number for each class.")
    }
  }

  /// Writes `"balanced"` or the list.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .balanced: try value.encode(Self.word)
    case .list(let weights): try value.encode(weights)
    }
  }
}

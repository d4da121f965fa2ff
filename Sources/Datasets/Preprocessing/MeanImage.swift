/// The mean of each feature over the examples of a dataset, mⱼ = 1/n Σᵢ xⱼ⁽ⁱ⁾; of images, their mean image (document 001,
/// “Preprocess Part.1”).
public struct MeanImage: Sendable, Equatable {
  /// A mean for each feature, from 0 to 255.
  public let means: [Double]

  /// The numbers that sums and means are computed with.
  public enum Arithmetic: Sendable, CaseIterable {
    /// Sums and means without rounding to whole numbers.
    case exact
    /// Numbers of 8 bits: a sum keeps its remainder modulo 256, and a mean loses its fraction. This is
    /// `np.mean(X, axis=0, dtype=np.uint8)`, as in document 001; with more than 255 examples every mean is zero.
    case wrappingInEightBits
  }

  /// Averages the examples of a dataset; without any, all means are zero.
  ///
  /// - Parameters:
  ///   - dataset: The examples, those to learn from.
  ///   - arithmetic: The numbers to compute with.
  public init(of dataset: Dataset, arithmetic: Arithmetic = .exact) {
    var sums = [Int](repeating: 0, count: dataset.featureCount)
    for example in 0..<dataset.count {
      for (feature, byte) in dataset.pixels(of: example).enumerated() { sums[feature] += Int(byte) }
    }
    let count = max(dataset.count, 1)
    means = sums.map { sum in
      switch arithmetic {
      case .exact: Double(sum) / Double(count)
      case .wrappingInEightBits: Double(sum % 256 / count)
      }
    }
  }
}

extension Preprocessing {
  /// Subtracts the mean image of a dataset: xⱼ − mⱼ.
  ///
  /// - Parameter dataset: The examples to average, those to learn from.
  public static func centering(_ dataset: Dataset) -> Preprocessing {
    .centered(means: MeanImage(of: dataset).means)
  }
}

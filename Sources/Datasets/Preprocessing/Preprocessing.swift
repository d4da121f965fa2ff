package import LinearAlgebra

/// How the bytes of an example become the numbers that a network sees. Saved with a model, so that it is used with the
/// same inputs that it was trained on.
public enum Preprocessing: Codable, Sendable, Equatable {
  /// x, from 0 to 255, as it is: what document 001 learns from, because its mean image is all zeros.
  case raw
  /// x / 255, from 0 to 1: x ∈ [0, 1]⁷⁸⁴ of document 004, “Forward propagation”.
  case unit
  /// (x / 255 − ½) · 2, from −1 to 1 (chapter 12 notebook, “Obtaining and preparing the MNIST dataset”; chapter 11
  /// notebook, “Classifying handwritten digits”; document 000, “Load Dataset”).
  case symmetric
  /// (x / 255 − mean) / deviation: mean 0 and standard deviation 1 over all features of the training set.
  case standardized(mean: Double, deviation: Double)
  /// xⱼ − mⱼ, the mean of its feature: mean 0 in each feature of the training set. Of images, the mean image is subtracted:
  /// what document 001, “Preprocess Part.1”, means to do.
  case centered(means: [Double])
  /// Images of `rows` and `columns` are set upright and in the middle, then scaled.
  indirect case deskewed(rows: Int, columns: Int, scaling: Preprocessing)
  /// Images of `rows` and `columns` are described by the directions of their edges, 16 maps in a mosaic as large as the image,
  /// then scaled. What sets them upright, if anything does, comes before.
  indirect case directional(rows: Int, columns: Int, scaling: Preprocessing)

  /// Measures mean and standard deviation, in units of 255, over all features of all examples: mean = 1/N Σ x/255,
  /// deviation = √(1/N Σ (x/255 − mean)²), where N counts all features of all examples.
  ///
  /// Where all features are equal, the deviation is taken as 1.
  ///
  /// - Parameter dataset: The examples to measure, those to learn from.
  public static func standardizing(_ dataset: Dataset) -> Preprocessing {
    var counts = [Int](repeating: 0, count: 256)
    for example in 0..<dataset.count {
      for byte in dataset.pixels(of: example) { counts[Int(byte)] += 1 }
    }
    let total = Double(max(dataset.count * dataset.featureCount, 1))
    var mean = 0.0
    for (byte, count) in counts.enumerated() { mean += Double(byte) / 255 * Double(count) }
    mean /= total
    var variance = 0.0
    for (byte, count) in counts.enumerated() {
      let difference = Double(byte) / 255 - mean
      variance += difference * difference * Double(count)
    }
    variance /= total
    return .standardized(mean: mean, deviation: variance > 0 ? variance.squareRoot() : 1)
  }

  /// The number that a byte becomes, computed in 64 bits; with ``centered(means:)`` before its feature's mean is
  /// subtracted.
  public func value(of byte: UInt8) -> Double {
    let x = Double(byte)
    return switch self {
    case .raw, .centered: x
    case .unit: x / 255
    case .symmetric: (x / 255 - 0.5) * 2
    case .standardized(let mean, let deviation): (x / 255 - mean) / deviation
    case .deskewed(_, _, let scaling), .directional(_, _, let scaling): scaling.value(of: byte)
    }
  }

  /// The numbers that all 256 bytes become, *1 × 256*.
  package func table<Scalar: MatrixScalar>() -> Matrix<Scalar> {
    Matrix(rows: 1, columns: 256, elements: (0...255).map { Scalar(value(of: $0)) })
  }

  /// What is added to each feature after the table, *1 × features*, or nil for nothing.
  package func offsets<Scalar: MatrixScalar>() -> Matrix<Scalar>? {
    guard case .centered(let means) = scaling else { return nil }
    return Matrix(rows: 1, columns: means.count, elements: means.map { Scalar(-$0) })
  }

  /// Why examples of so many features cannot be prepared, in a sentence, or nil if they can.
  package func fault(features: Int) -> String? {
    switch self {
    case .raw, .unit, .symmetric: nil
    case .standardized(let mean, let deviation):
      mean.isFinite && deviation.isFinite && deviation > 0
        ? nil : "Inputs cannot be scaled with the mean \(mean) and the deviation \(deviation)."
    case .centered(let means):
      means.count != features
        ? "\(features) features need as many means to be centered, not \(means.count)."
        : means.first { !$0.isFinite }.map { "Inputs cannot be centered with the mean \($0)." }
    case .deskewed(let rows, let columns, let scaling):
      if scaling.isDeskewing {
        "Images are set upright once."
      } else if let shape = try? ImageShape([rows, columns]), shape.count == features {
        scaling.fault(features: features)
      } else {
        "Examples of \(features) features cannot be set upright as images of \(rows) rows and \(columns) columns."
      }
    case .directional(let rows, let columns, let scaling):
      if scaling.scaling != scaling {
        "The directions of edges are described once, after images have been set upright."
      } else if let shape = try? ImageShape([rows, columns]), shape.count == features {
        mosaic == nil
          ? """
          Images of \(rows) rows and \(columns) columns cannot be described by directions: both have to be multiples of \
          \(DirectionMosaic.cell).
          """ : scaling.fault(features: features)
      } else {
        """
        Examples of \(features) features cannot be described by directions as images of \(rows) rows and \(columns) columns.
        """
      }
    }
  }
}

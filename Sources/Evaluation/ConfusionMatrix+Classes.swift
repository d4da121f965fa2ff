extension ConfusionMatrix {
  /// The measures of each class, in the order of the classes.
  public var classMeasures: [ClassMeasures] {
    counts.indices.map { index in
      ClassMeasures(
        examples: counts[index].reduce(0, +),
        predictions: counts.reduce(0) { $0 + $1[index] },
        correct: counts[index][index])
    }
  }

  /// The means of the classes' measures, in which every class has the same weight.
  public var macroAverage: MacroAverage { MacroAverage(classMeasures) }
}

/// The means over classes of precision, recall and F1, whatever the number of their examples.
///
/// A class for which a measure says nothing takes no part in that mean.
public struct MacroAverage: Sendable, Equatable {
  /// The mean of the precisions; nil where nothing was predicted.
  public let precision: Double?
  /// The mean of the recalls, also called the balanced accuracy; nil where there are no examples.
  public let recall: Double?
  /// The mean of the F1 measures.
  public let f1: Double?

  init(_ measures: [ClassMeasures]) {
    func mean(_ values: [Double]) -> Double? {
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    precision = mean(measures.compactMap(\.precision))
    recall = mean(measures.compactMap(\.recall))
    f1 = mean(measures.compactMap(\.f1))
  }
}

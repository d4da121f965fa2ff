/// Which examples are asked for.
struct ExampleFilter {
  /// Whether a prediction is the label, as words of an address.
  enum Verdict: String, CaseIterable, Sendable {
    case correct
    case wrong
  }

  /// The class that they are of.
  var label: Int?
  /// The class that they were taken for.
  var prediction: Int?
  var verdict: Verdict?
  /// Only the first of each class.
  var firstOfEach = false

  /// Whether it takes predictions to tell.
  var needsPredictions: Bool { prediction != nil || verdict != nil }

  /// The examples, counted from 0, in their order; the first of each class in that of the classes.
  ///
  /// - Parameters:
  ///   - labels: The class of each example.
  ///   - predictions: The class that each was taken for, if that is known.
  func indices(labels: [UInt8], predictions: [UInt8]?) -> [Int] {
    var indices = labels.indices.filter { index in
      if let label, label != Int(labels[index]) { return false }
      guard let predictions else { return true }
      if let prediction, prediction != Int(predictions[index]) { return false }
      return verdict.map { ($0 == .correct) == (labels[index] == predictions[index]) } ?? true
    }
    if firstOfEach {
      var seen: Set<UInt8> = []
      indices = indices.filter { seen.insert(labels[$0]).inserted }
        .sorted { labels[$0] < labels[$1] }
    }
    return indices
  }
}

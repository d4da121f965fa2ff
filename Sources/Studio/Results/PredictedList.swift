/// A section of a part's examples with what they were taken for.
struct PredictedList: Encodable, Sendable {
  struct Example: Encodable, Sendable {
    let index: Int
    let label: Int
    let `class`: String
    /// The class that it was taken for, by its place.
    let predicted: Int
    /// The largest output.
    let confidence: Float
    let pixels: String
  }

  /// The number of examples altogether.
  let total: Int
  let rows: Int
  let columns: Int
  let examples: [Example]

  init(_ list: ExampleList) {
    (total, rows, columns) = (list.total, list.rows, list.columns)
    examples = list.examples.compactMap { example in
      guard let predicted = example.prediction, let confidence = example.confidence else {
        return nil
      }
      return Example(
        index: example.index, label: example.label, class: example.class, predicted: predicted,
        confidence: confidence, pixels: example.pixels)
    }
  }
}

import Datasets

/// A section of the examples that were asked for.
struct ExampleList: Encodable, Sendable {
  struct Example: Encodable, Sendable {
    let index: Int
    let label: Int
    let `class`: String
    /// The class that it was taken for, by its place; null without a run.
    @NullWhenMissing var prediction: Int?
    /// The largest output; null without a run.
    @NullWhenMissing var confidence: Float?
    let pixels: String
  }

  /// The number of examples altogether.
  let total: Int
  let rows: Int
  let columns: Int
  let examples: [Example]

  /// Chooses examples.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - predicted: What a network makes of them, if one was asked.
  ///   - filter: Which ones are asked for.
  ///   - section: Which of these are shown.
  init(
    of dataset: Dataset, _ predicted: DatasetPredictions?, _ filter: ExampleFilter,
    section: (offset: Int, count: Int)
  ) {
    let indices = filter.indices(labels: dataset.labels, predictions: predicted?.predictions)
    let shape = ExampleShape(dataset.exampleShape)
    total = indices.count
    (rows, columns) = (shape.rows, shape.columns)
    examples = indices.dropFirst(section.offset).prefix(section.count).map { index in
      let label = Int(dataset.labels[index])
      return Example(
        index: index, label: label, class: dataset.classNames[label],
        prediction: predicted.map { Int($0.predictions[index]) },
        confidence: predicted?.confidences[index],
        pixels: Base64.text(dataset.pixels(of: index)))
    }
  }
}

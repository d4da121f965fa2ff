import Datasets
import Plotting

/// Examples in three dimensions, with what a network takes them for.
struct ProjectionAnswer: Encodable, Sendable {
  struct Images: Encodable, Sendable {
    let rows: Int
    let columns: Int
    /// How many stand beside each other in the picture.
    let perRow: Int
    /// A PNG file, in base64.
    let png: String
  }

  let axes: [String]
  let classNames: [String]
  let pointsF32: String
  let labels: [Int]
  let predictions: [Int]
  /// The examples, counted from 0.
  let indices: [Int]
  let images: Images

  init(_ view: ProjectedExamples, _ predicted: DatasetPredictions) {
    axes = view.axes
    classNames = view.examples.classNames
    pointsF32 = Base64.text(view.points)
    labels = view.examples.labels.map { Int($0) }
    predictions = predicted.predictions.prefix(labels.count).map { Int($0) }
    indices = Array(labels.indices)
    images = Images(
      rows: view.sheet.rows, columns: view.sheet.columns, perRow: view.sheet.imagesPerRow,
      png: Base64.text(view.png))
  }
}

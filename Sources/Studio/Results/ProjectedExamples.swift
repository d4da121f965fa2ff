import Datasets
import LinearAlgebra
import Plotting
import RunFigures

/// Examples in three dimensions, and their images as one picture.
struct ProjectedExamples: Sendable {
  /// What is asked for, to be kept.
  struct Key: Hashable, Sendable {
    let data: NamedData.Identity
    let part: ExamplePart
    let count: Int
  }

  let examples: Dataset
  /// What the axes are called.
  let axes: [String]
  /// x, y and z of each example, all within −1…1.
  let points: [Float]
  let sheet: ImageSheet
  /// The sheet as a PNG file.
  let png: [UInt8]

  /// - Throws: `FigureUnavailable` if the examples cannot be projected, `PNGEncodingError`.
  init(_ dataset: Dataset, atMost count: Int) throws {
    let projection = try ExampleProjection(dataset, atMost: count)
    examples = projection.examples
    axes = projection.shares.enumerated().map {
      "component \($0 + 1) (\(ExampleProjection.percent($1)))"
    }
    let places = projection.places.elements
    let largest = places.lazy.map(abs).max() ?? 0
    points = places.map { Float(largest > 0 ? $0 / largest : 0) }
    let shape = ExampleShape(examples.exampleShape)
    sheet = ImageSheet(bytes: examples.bytes, rows: shape.rows, columns: shape.columns)
    png = try sheet.pngFile()
  }
}

import Datasets
import Training

/// All that there is to know of one example.
struct ExampleDetails: Encodable, Sendable {
  let index: Int
  let part: ExamplePart
  let label: Int
  let `class`: String
  let rows: Int
  let columns: Int
  let pixels: String
  /// The mean of the pixels, 0 to 255.
  let mean: Double
  /// The share of pixels that are not 0.
  let inkShare: Double
  /// The class that a run takes it for, by its place; null without a run.
  @NullWhenMissing var prediction: Int?
  @NullWhenMissing var outputs: [Double]?
  let classNames: [String]

  init(_ index: Int, of dataset: Dataset, part: ExamplePart, prediction: Prediction?) {
    let shape = ExampleShape(dataset.exampleShape)
    let bytes = dataset.pixels(of: index)
    self.index = index
    self.part = part
    label = Int(dataset.labels[index])
    `class` = dataset.classNames[label]
    (rows, columns) = (shape.rows, shape.columns)
    pixels = Base64.text(bytes)
    mean = Double(bytes.reduce(0) { $0 + Int($1) }) / Double(bytes.count)
    inkShare = Double(bytes.count { $0 > 0 }) / Double(bytes.count)
    self.prediction = prediction?.predictedClass
    outputs = prediction?.outputs
    classNames = dataset.classNames
  }
}

import Datasets
import LinearAlgebra
import Training

/// An image as a network's inputs, beside a black one.
struct ImageInputs {
  /// The image as it is scaled: set upright and described by directions, if the network wants it so.
  let bytes: [UInt8]
  /// x, *1 × features*.
  let inputs: Matrix<Double>
  /// x less that of a black pixel, for each feature.
  let ink: [Double]

  /// - Parameters:
  ///   - image: The image, of as many pixels as the network has inputs.
  ///   - description: What the network takes.
  /// - Throws: `DatasetError` if the image is not one.
  init(_ image: [UInt8], for description: ModelDescription) throws {
    bytes = description.preprocessing.prepared(image)
    let pair = try Dataset(
      name: "an image and a black one", exampleShape: description.exampleShape,
      bytes: bytes + [UInt8](repeating: 0, count: bytes.count), labels: [0, 0],
      classNames: description.classNames)
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      pair.batch(description.preprocessing.scaling)
    inputs = Matrix(rows: 1, columns: bytes.count, elements: batch.inputs.row(0))
    ink = zip(batch.inputs.row(0), batch.inputs.row(1)).map(-)
  }
}

import Training

/// What a network says about an image.
struct PredictionAnswer: Encodable, Sendable {
  /// The class with the largest output, by its place.
  let prediction: Int
  let `class`: String
  let outputs: [Double]
  let classNames: [String]
  let rows: Int
  let columns: Int
  /// What the network saw, before its preprocessing.
  let pixels: String
  let steps: [PreparationStep]
  /// The time that it took, from the request to the answer.
  let seconds: Double

  init(_ prediction: Prediction, of image: PreparedImage, by model: LoadedModel, seconds: Double) {
    self.prediction = prediction.predictedClass
    classNames = model.description.classNames
    `class` = classNames[prediction.predictedClass]
    outputs = prediction.outputs
    (rows, columns) = (image.shape.rows, image.shape.columns)
    pixels = Base64.text(image.pixels)
    steps = image.steps
    self.seconds = seconds
  }
}

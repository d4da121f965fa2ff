import Datasets
import HTTPServing
import Images
import NeuralNetworks
import Training

/// An image in the form that a network takes, and how it came to be so.
struct PreparedImage: Sendable {
  let shape: ExampleShape
  private(set) var pixels: [UInt8]
  private(set) var steps: [PreparationStep] = []

  /// Makes an image ready for a network.
  ///
  /// - Throws: ``HTTPError`` of status 422 if the network takes no such images, `ImageError`.
  init(_ subject: PredictRequest.Subject, for model: LoadedModel) throws {
    shape = model.shape
    switch subject {
    case .pixels(let pixels):
      let inputs = model.description.architecture.inputs
      guard pixels.count == inputs else {
        throw HTTPError.unprocessable(
          "The network takes \(inputs) pixels, not \(pixels.count).",
          advice: "Send \(shape.rows) × \(shape.columns) bytes in base64.")
      }
      self.pixels = pixels
    case .file(let bytes):
      try Self.checkDigits(model)
      let picture = try GreyImage(encoded: bytes, name: "the picture")
      (pixels, steps) = Self.parts(try DigitNormalization(picture, name: "the picture"))
    case .drawing(let drawing):
      try Self.checkDigits(model)
      (pixels, steps) = Self.parts(try DigitNormalization(drawing: drawing, name: "the drawing"))
    }
  }

  private static func parts(_ made: DigitNormalization) -> ([UInt8], [PreparationStep]) {
    (made.image.pixels, made.steps.map(PreparationStep.init))
  }

  private static func checkDigits(_ model: LoadedModel) throws(HTTPError) {
    let side = DigitNormalization.side
    guard model.description.exampleShape == [side, side] else {
      let shape = model.description.exampleShape.map(String.init).joined(separator: " × ")
      throw .unprocessable(
        "Pictures are made into images of \(side) × \(side), but this network takes \(shape).",
        advice: "Choose a run on images of \(side) × \(side), or send 'pixels'.")
    }
  }

  /// Turns and moves the image.
  ///
  /// - Throws: `AugmentationError` if it has not two dimensions.
  mutating func move(by motion: ImageMotion, for model: LoadedModel) throws {
    guard motion.isRotation || motion.isShift else { return }
    let image = try ImageShape(model.description.exampleShape)
    let original = pixels
    if motion.isRotation {
      pixels = motion.apply(to: original, of: image, isShifted: false)
      add("rotated", "It is turned by \(Self.text(motion.degrees))°.")
    }
    if motion.isShift {
      // From the original, so that it is interpolated once.
      pixels = motion.apply(to: original, of: image, isShifted: true)
      add(
        "shifted",
        "It is moved by \(Self.text(motion.right)) to the right and \(Self.text(motion.down)) down."
      )
    }
  }

  private mutating func add(_ name: String, _ text: String) {
    steps.append(
      PreparationStep(name, text, rows: shape.rows, columns: shape.columns, pixels))
  }

  /// A number as people write it.
  private static func text(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

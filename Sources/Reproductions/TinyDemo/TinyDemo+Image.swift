import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks

extension TinyDemo {
  /// Shows an image to a network: all that it computes on the way, as the document's `forward_propagation` returns it.
  static func showImage(of test: Dataset, to network: Network<Double>, _ run: RecipeRun) throws {
    guard let index = shownImage(of: test) else { return }
    let image = test.subset([index])
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = image.batch(.unit)
    let pass = try network.forward(batch.inputs)
    try run.report("Test image \(index) and the network of seed 1")
    try run.report("Label = \(image.classNames[Int(image.labels[0])])")
    let inked = batch.inputs.elements.filter { $0 > 0 }.count
    try run.report("x: \(batch.inputs.count) values from 0 to 1, \(inked) of them above 0")
    for (name, values) in zip(
      ["h", "ha", "y", "ya"],
      [pass.netInputs[0], pass.activations[0], pass.netInputs[1], pass.activations[1]])
    {
      try run.report("\(name) = [\(values.elements.map(rounded).joined(separator: " "))]")
    }
    try run.report("Guessed digit = \(pass.predictions[0])")
  }

  /// The document's image is a 3, drawn at random; this is the first one.
  static func shownImage(of test: Dataset) -> Int? { test.labels.firstIndex(of: 3) }

  /// The lines that tell of the image itself, before those of what is computed.
  static let imageLines = 3

  /// x of an image, in the shape of the image.
  static func inputs(of image: Dataset) -> [String] {
    let columns = image.exampleShape.last ?? 1
    let x = image.batch(.unit).inputs as Matrix<Double>
    let rows = stride(from: 0, to: x.count, by: columns).map { start in
      (start..<start + columns).map {
        rounded(x[0, $0]).padding(toLength: 5, withPad: " ", startingAt: 0)
      }.joined(separator: " ")
    }
    return ["x = ["] + rows.map { "  " + $0 } + ["]"]
  }

  /// A number as NumPy's `round(3)` shows it: three places, without the zeros at their end.
  private static func rounded(_ number: Double) -> String {
    var text = String(format: "%.3f", number)
    while text.hasSuffix("0") { text.removeLast() }
    return text == "-0." ? "0." : text
  }
}

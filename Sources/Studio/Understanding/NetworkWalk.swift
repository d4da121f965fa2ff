import Datasets
import LinearAlgebra
import NeuralNetworks
import Training

/// What a network makes of one image: every unit of every layer, and what each pixel and the strongest units of the last
/// hidden layer add to the net input z of a class.
struct NetworkWalk: Encodable {
  /// The units of a layer.
  struct Layer: Encodable {
    let name: String
    let units: Int
    let netF32: String
    let outF32: String
  }

  /// A unit of the last hidden layer: it adds its output times a weight to z.
  struct Unit: Encodable, Equatable {
    let unit: Int
    let out: Double
    let weight: Double
    let contribution: Double
    /// The weights of what comes into the unit.
    let weightsF32: String
  }

  let layers: [Layer]
  let prediction: Int
  let outputs: [Double]
  /// The class that is asked about.
  let `class`: Int
  let rows: Int
  let columns: Int
  /// The image as it is scaled: set upright, if the network wants it so.
  let pixels: String
  /// What each pixel adds to z: (x − x of a black pixel) · ∂z/∂x.
  let contributionsF32: String
  /// What is left of z without the contributions.
  let baseline: Double
  let strongestUnits: [Unit]
  let text: String

  private static let shownUnits = 8

  /// Passes an image through a network, in 64 bits.
  ///
  /// - Parameters:
  ///   - model: The network.
  ///   - bytes: The image, of as many pixels as the network has inputs.
  ///   - wanted: The class that is asked about; the predicted one if not given.
  /// - Throws: `DatasetError`, `NetworkError`.
  init(_ model: SavedModel, _ bytes: [UInt8], class wanted: Int?) throws {
    let network = model.network.inDoublePrecision
    let description = model.description
    let image = try ImageInputs(bytes, for: description)
    let pass = try network.forward(image.inputs)
    prediction = pass.predictions[0]
    let asked = wanted ?? prediction
    self.class = asked
    outputs = pass.outputs.elements
    let top = network.layers.count - 1
    layers = (0...top).map { layer in
      Layer(
        name: layer == top ? "output" : "hidden \(layer + 1)",
        units: network.layers[layer].outputCount,
        netF32: Base64.text(pass.netInputs[layer].elements.map { Float($0) }),
        outF32: Base64.text(pass.activations[layer].elements.map { Float($0) }))
    }
    let shape = ExampleShape(description.exampleShape)
    (rows, columns) = (shape.rows, shape.columns)
    pixels = Base64.text(image.bytes)
    let slopes = network.inputSlopes(ofOutput: asked, after: pass).elements
    let contributions = zip(image.ink, slopes).map(*)
    contributionsF32 = Base64.text(contributions.map { Float($0) })
    let net = pass.logits[0, asked]
    baseline = net - contributions.reduce(0, +)
    strongestUnits = Self.strongest(network, pass, asked)
    text = Self.text(
      reading: description.classNames[prediction], with: outputs[prediction],
      asked: description.classNames[asked], net: net, baseline: baseline)
  }

  private static func strongest(
    _ network: Network<Double>, _ pass: ForwardPass<Double>, _ asked: Int
  ) -> [Unit] {
    let layers = network.layers
    guard layers.count > 1 else { return [] }
    let (below, output) = (layers[layers.count - 2], layers[layers.count - 1])
    let out = pass.activations[layers.count - 2].elements
    let contributions = out.indices.map { out[$0] * output.weights[$0, asked] }
    let weights = below.weights.transposed
    return out.indices.sorted { abs(contributions[$0]) > abs(contributions[$1]) }
      .prefix(shownUnits).map { unit in
        Unit(
          unit: unit, out: out[unit], weight: output.weights[unit, asked],
          contribution: contributions[unit],
          weightsF32: Base64.text(weights.row(unit).map { Float($0) }))
      }
  }

  private static func text(
    reading: String, with output: Double, asked: String, net: Double, baseline: Double
  ) -> String {
    func signed(_ number: Double) -> String {
      let rounded = (number * 100).rounded() / 100
      return rounded < 0 ? "−\(-rounded)" : "+\(rounded)"
    }
    let share = (output * 1000).rounded() / 10
    return """
      It is read as \(reading) (\(share)%). The net input of \(asked) is \(signed(net)): \(signed(net - baseline)) from the \
      ink, pixel by pixel, and \(signed(baseline)) from all the rest.
      """
  }
}

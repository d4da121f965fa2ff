import Datasets
import HTTPServing
import NeuralNetworks
import Training

/// A question for what a network makes of one image, layer by layer.
struct WalkRequest: Decodable {
  let run: String?
  let epoch: Int?
  /// An image in the form that the network takes, in base64.
  let pixels: String?
  /// An example of the run's data, in place of an image.
  let index: Int?
  /// The part that the example is of; the test part if not given.
  let part: String?
  /// The output that is asked about, counted from 0; the largest if not given.
  let `class`: Int?
}

extension Studio {
  /// What a network makes of one image.
  ///
  /// - Throws: ``HTTPError``, what reading the run and its data throws.
  func walk(_ request: WalkRequest) throws -> NetworkWalk {
    let run = try run(request.run)
    let model = try models.model(of: run, epoch: request.epoch).model
    let pixels = try pixels(of: request, run: run)
    let (inputs, outputs) = (
      model.description.architecture.inputs, model.description.classNames.count
    )
    guard pixels.count == inputs else {
      throw HTTPError.unprocessable(
        "The network takes \(inputs) pixels, not \(pixels.count).",
        advice: "Send as many bytes in base64, or choose an example of the run's data.")
    }
    if let wanted = request.class, !(0..<outputs).contains(wanted) {
      throw HTTPError.unprocessable(
        "The network has no class \(wanted).", advice: "Give a class from 0 to \(outputs - 1).")
    }
    return try NetworkWalk(model, pixels, class: request.class)
  }

  private func pixels(of request: WalkRequest, run: String) throws -> [UInt8] {
    switch (request.pixels, request.index) {
    case (let pixels?, nil): return try Base64.bytes(pixels, named: "pixels")
    case (nil, let index?):
      guard let part = ExamplePart(rawValue: request.part ?? ExamplePart.test.rawValue) else {
        throw HTTPError.badRequest(
          "There is no part '\(request.part ?? "")'.", advice: "Use training or test.")
      }
      let record = try runs.folder(named: run).record()
      let examples = try data.named(data.name(of: record.data)).part(part)
      guard (0..<examples.count).contains(index) else {
        throw HTTPError.notFound(
          "The \(part.rawValue) part has no example \(index).",
          advice: "It has \(examples.count), counted from 0.")
      }
      return Array(examples.pixels(of: index))
    default:
      throw HTTPError.badRequest(
        "One image is asked about at a time.", advice: "Send 'pixels', or 'index' and 'part'.")
    }
  }
}

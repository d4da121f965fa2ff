import HTTPServing
import Images

extension Studio {
  /// The user's own drawings.
  var drawingRoutes: [Route] {
    [
      Route(.get, "/api/v1/drawings") { _ in try .json(DrawingList(self.drawings)) },
      Route(.post, "/api/v1/drawings") { try .json(self.saveDrawing($0), status: 201) },
      Route(.delete, "/api/v1/drawings/{id}") {
        let id = $0.parameter("id")
        try self.drawings.remove(id)
        return try .json(["id": id])
      },
    ]
  }

  private func saveDrawing(_ request: HTTPRequest) throws -> [String: String] {
    let question = try request.json(DrawingRequest.self)
    guard (0...9).contains(question.label) else {
      throw HTTPError.badRequest(
        "'label' is \(question.label), which is no digit.", advice: "Give 0 to 9.")
    }
    let name = try drawings.save(
      Self.pixels(of: question), label: question.label, at: settings.now())
    return ["id": name.identifier]
  }

  /// The drawing in the form of MNIST's images.
  private static func pixels(of question: DrawingRequest) throws -> [UInt8] {
    switch (question.drawing, question.pixels) {
    case (let drawing?, nil):
      return try DigitNormalization(drawing: drawing.picture(), name: "the drawing").image.pixels
    case (nil, let text?):
      let pixels = try Base64.bytes(text, named: "pixels")
      let side = DigitNormalization.side
      guard pixels.count == side * side else {
        throw HTTPError.badRequest(
          "A drawing has \(side) × \(side) pixels, not \(pixels.count).",
          advice: "Send \(side * side) bytes in base64, or a 'drawing' of any size.")
      }
      guard pixels.contains(where: { $0 > 0 }) else {
        throw ImageError(
          .nothingDrawn, file: "the drawing", expected: "a digit, in white on black",
          found: "no ink", advice: "Draw a digit.")
      }
      return pixels
    default:
      throw HTTPError.badRequest(
        "One drawing is saved at a time.", advice: "Send 'drawing' or 'pixels'.")
    }
  }
}

import HTTPServing
import Images
import Training

extension Studio {
  /// Questions about single images.
  var predictionRoutes: [Route] {
    [
      Route(.post, "/api/v1/predict") { try .json(self.predict($0)) },
      Route(.post, "/api/v1/nearest") { try .json(self.nearest($0)) },
    ]
  }

  private func predict(_ request: HTTPRequest) throws -> PredictionAnswer {
    let watch = Stopwatch()
    let question = try Self.question(request)
    let model = try models.model(of: try run(question.run), epoch: question.epoch)
    let motion = try ImageMotion(rotate: question.rotate, shift: question.shift)
    var image = try PreparedImage(try question.subject(), for: model)
    try image.move(by: motion, for: model)
    return PredictionAnswer(
      try model.predict(image.pixels), of: image, by: model, seconds: watch.seconds())
  }

  /// A question as JSON, or as a PNG or JPEG file with the run in the query.
  private static func question(_ request: HTTPRequest) throws(HTTPError) -> PredictRequest {
    // Whoever sends a file need not say so.
    let isFile = ImageFormat(request.body) != nil
    guard isFile || request.headers["Content-Type"]?.hasPrefix("image/") == true else {
      return try request.json(PredictRequest.self)
    }
    return PredictRequest(
      run: request.query["run"], epoch: try request.epoch(), image: Base64.text(request.body))
  }

  /// The run that was named, or the one that the studio opens first.
  func run(_ name: String?) throws(HTTPError) -> String {
    guard let run = name ?? currentRun else {
      throw .notFound("There is no run yet.", advice: "Train a network first.")
    }
    return run
  }
}

import Datasets
import HTTPServing

extension Studio {
  /// Answers which training images an image is most like.
  func nearest(_ request: HTTPRequest) throws -> NearestAnswer {
    let question = try request.json(NearestRequest.self)
    let count = question.count ?? 8
    guard (1...100).contains(count) else {
      throw HTTPError.badRequest(
        "'count' is \(count).", advice: "Ask for 1 to 100 neighbours.")
    }
    let data = try data(of: run(question.run))
    let pixels = try Base64.bytes(question.pixels, named: "pixels")
    let training = data.sets.train
    guard pixels.count == training.featureCount else {
      throw HTTPError.unprocessable(
        "The images of '\(data.name)' have \(training.featureCount) pixels, not \(pixels.count).",
        advice: "Send an image in the form of the run's data.")
    }
    let familiarity = familiarities.value(data.identity) {
      Familiarity(of: data.sets, team: team)
    }
    return NearestAnswer(
      training.nearest(to: pixels, count: count), in: training, familiarity)
  }
}

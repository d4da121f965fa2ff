import Datasets
import HTTPServing
import Training

extension Studio {
  /// The data sets and their examples.
  var dataRoutes: [Route] {
    [
      Route(.get, "/api/v1/data/{name}") {
        try .json(DataDetails(self.data.named($0.parameter("name"))))
      },
      Route(.get, "/api/v1/data/{name}/examples") { try .json(self.examples($0)) },
      Route(.get, "/api/v1/data/{name}/examples/{index}") { try .json(self.example($0)) },
    ]
  }

  private func examples(_ request: HTTPRequest) throws -> ExampleList {
    let part = try request.part()
    let data = try data.named(request.parameter("name"))
    let dataset = data.part(part)
    let filter = ExampleFilter(
      label: try request.classIndex("class", of: dataset),
      prediction: try request.classIndex("predicted", of: dataset),
      verdict: try request.word("verdict", as: ExampleFilter.Verdict.self),
      firstOfEach: request.query["first_of_each"] == "true")
    let run = request.query["run"]
    if run == nil, filter.needsPredictions {
      throw HTTPError.badRequest(
        "What examples are taken for depends on a run.", advice: "Name one, as in run=first.")
    }
    let predicted = try run.map { try predictions(of: $0, epoch: nil, on: data, part) }
    return ExampleList(
      of: dataset, predicted, filter, section: try request.section(usual: 60, most: 1000))
  }

  private func example(_ request: HTTPRequest) throws -> ExampleDetails {
    let part = try request.part()
    let dataset = try data.named(request.parameter("name")).part(part)
    guard let index = Int(request.parameter("index")), dataset.labels.indices.contains(index)
    else {
      throw HTTPError.notFound(
        "There is no \(part.rawValue) example \(request.parameter("index")).",
        advice: "There are \(dataset.count), counted from 0.")
    }
    let model = try request.query["run"].map { try models.model(of: $0, epoch: request.epoch()) }
    // Asked as part of the data set, so that other classes are noticed as well.
    let prediction = try model?.model.predict(dataset.subset([index])).first
    return ExampleDetails(index, of: dataset, part: part, prediction: prediction)
  }
}

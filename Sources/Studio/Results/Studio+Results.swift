import Datasets
import Evaluation
import HTTPServing
import NeuralNetworks
import Training

extension Studio {
  /// What the network of a run makes of the run's own data.
  var resultRoutes: [Route] {
    [
      Route(.get, "/api/v1/runs/{run}/results") { try .json(self.results($0)) },
      Route(.get, "/api/v1/runs/{run}/predictions") { try .json(self.predictions($0)) },
      Route(.get, "/api/v1/runs/{run}/projection") { try .json(self.projection($0)) },
      Route(.get, "/api/v1/runs/{run}/weights") { try .json(self.weights($0)) },
    ]
  }

  private func results(_ request: HTTPRequest) throws -> ResultsAnswer {
    let (part, run) = (try request.part(), request.parameter("run"))
    let data = try data(of: run)
    let dataset = data.part(part)
    let predicted = try predictions(of: run, epoch: request.epoch(), on: data, part)
    return ResultsAnswer(
      ConfusionMatrix(
        labels: dataset.labels, predictions: predicted.predictions,
        classCount: dataset.classCount),
      classNames: dataset.classNames)
  }

  private func predictions(_ request: HTTPRequest) throws -> PredictedList {
    let (part, run) = (try request.part(), request.parameter("run"))
    let data = try data(of: run)
    let dataset = data.part(part)
    let filter = ExampleFilter(
      label: try request.classIndex("actual", of: dataset),
      prediction: try request.classIndex("predicted", of: dataset),
      verdict: try request.word("verdict", as: ExampleFilter.Verdict.self))
    let predicted = try predictions(of: run, epoch: request.epoch(), on: data, part)
    return PredictedList(
      ExampleList(
        of: dataset, predicted, filter, section: try request.section(usual: 60, most: 1000)))
  }

  private func projection(_ request: HTTPRequest) throws -> ProjectionAnswer {
    let (part, run) = (try request.part(), request.parameter("run"))
    let count = try request.number("count", in: 3...5000) ?? 1500
    let data = try data(of: run)
    let predicted = try predictions(of: run, epoch: request.epoch(), on: data, part)
    let key = ProjectedExamples.Key(data: data.identity, part: part, count: count)
    let view = try projections.value(key) {
      try ProjectedExamples(data.part(part), atMost: count)
    }
    return ProjectionAnswer(view, predicted)
  }

  private func weights(_ request: HTTPRequest) throws -> WeightsAnswer {
    let model = try models.model(of: request.parameter("run"), epoch: request.epoch())
    let layers = model.description.architecture.layers.count
    let layer = try request.number("layer", in: 0...layers - 1) ?? 0
    return WeightsAnswer(model.model, layer: layer, try request.section(usual: 25, most: 400))
  }
}

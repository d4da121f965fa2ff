import HTTPServing

extension Studio {
  /// The options that the form of a training has.
  var optionRoutes: [Route] {
    struct Answer: Encodable { let options: [TrainingOption] }
    let options = settings.options
    return [Route(.get, "/api/v1/training/options") { _ in try .json(Answer(options: options)) }]
  }
}

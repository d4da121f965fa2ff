import HTTPServing

extension Studio {
  /// How a network comes to its outputs, and how it learns.
  var understandingRoutes: [Route] {
    [
      Route(.post, "/api/v1/understand/backpropagation") { request in
        let question = try request.json(WorkedExample.Question.self)
        return try .json(WorkedExample(try question.numbers()))
      },
      Route(.post, "/api/v1/understand/network") { request in
        try .json(self.walk(try request.json(WalkRequest.self)))
      },
    ]
  }
}

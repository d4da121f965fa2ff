import Foundation
import HTTPServing
import Studio
import Testing

@Suite("The interface for programs")
struct InterfaceTests {
  @Test("What can be asked is described, and nothing else")
  func operations() throws {
    let studio = Studio(.example())
    let routes = studio.router.routes.filter { $0.pattern.hasPrefix("/api/") }
      .map { "\($0.method.rawValue) \($0.pattern)" }
    #expect(routes.count > 20)
    let described = try InterfaceDescription(of: studio).operations.keys
    #expect(Set(routes).subtracting(described) == [], "not described")
    #expect(Set(described).subtracting(routes) == [], "described, but not there")
  }

  @Test("Where the token is needed is described")
  func token() throws {
    let operations = try InterfaceDescription(of: Studio(.example())).operations
    let open = operations.filter { !$0.key.hasPrefix("GET ") && $0.value["security"] == nil }
    let questions = Set(Studio.questions.map { "POST \($0)" }).intersection(operations.keys)
    #expect(questions.count > 2)
    #expect(Set(open.keys) == questions)
  }

  @Test("Answers are as they are described")
  func answers() async throws {
    try await TrainingStudio.run { test in
      let description = try InterfaceDescription(of: test.studio)
      func check(
        _ method: HTTPMethod, _ form: String, _ path: String? = nil, _ body: String = "",
        status: Int = 200, _ location: SourceLocation = #_sourceLocation
      ) throws -> JSONDocument {
        let target = "/api/v1/" + (path ?? form)
        let response = test.studio.router.respond(
          to: try HTTPRequest(method, target: target, body: Array(body.utf8)))
        let answer = try JSONDocument(response.bytes)
        #expect(response.status == status, "\(target): \(answer)", sourceLocation: location)
        let operation = "\(method.rawValue) /api/v1/\(form)"
        let schema = try #require(
          description.answer(of: operation, status: status), sourceLocation: location)
        #expect(
          description.differences(of: answer, from: schema) == [], "\(operation)",
          sourceLocation: location)
        return answer
      }
      _ = try check(.get, "studio")
      _ = try check(
        .post, "training", nil, #"{"options": {"hidden": [8], "epochs": 1}, "name": "small"}"#,
        status: 201)
      _ = try check(.get, "training")
      try await test.wait(for: "finished", of: "small")
      _ = try check(.get, "training/options")
      _ = try check(.get, "training/presets")
      _ = try check(.get, "runs")
      _ = try check(.get, "runs/{run}", "runs/small")
      for name in ["results", "predictions", "projection", "weights"] {
        _ = try check(.get, "runs/{run}/\(name)", "runs/small/\(name)?part=test")
      }
      _ = try check(.get, "data/{name}", "data/sample")
      _ = try check(.get, "data/{name}/examples", "data/sample/examples?run=small&count=3")
      _ = try check(.get, "data/{name}/examples", "data/sample/examples?count=3")
      _ = try check(
        .get, "data/{name}/examples/{index}", "data/sample/examples/0?part=training")
      let example = try check(
        .get, "data/{name}/examples/{index}", "data/sample/examples/0?run=small")
      let pixels = try #require(example["pixels"]?.text)
      _ = try check(.post, "predict", nil, #"{"run": "small", "pixels": "\#(pixels)"}"#)
      let drawing = #"{"rows": 28, "columns": 28, "pixels": "\#(pixels)"}"#
      _ = try check(.post, "predict", nil, #"{"drawing": \#(drawing), "rotate": 10}"#)
      _ = try check(.post, "nearest", nil, #"{"run": "small", "pixels": "\#(pixels)"}"#)
      let saved = try check(
        .post, "drawings", nil, #"{"label": 7, "drawing": \#(drawing)}"#, status: 201)
      _ = try check(.get, "drawings")
      _ = try check(.get, "studio")
      _ = try check(.delete, "drawings/{id}", "drawings/\(try #require(saved["id"]?.text))")
      _ = try check(.post, "understand/backpropagation", nil, "{}")
      _ = try check(.post, "understand/network", nil, #"{"run": "small", "index": 0}"#)
    }
  }

  @Test("Events are as they are described")
  func events() async throws {
    try await TrainingStudio.run { test in
      let description = try InterfaceDescription(of: test.studio)
      let content = description.operations["GET /api/v1/runs/{run}/events"]?["responses"]?["200"]?[
        "content"]
      let schemas = try #require(content?["text/event-stream"]?["x-events"]).members
      try test.ask(
        .post, "training", #"{"options": {"hidden": [8], "epochs": 3}, "name": "small"}"#,
        status: 201)
      let listener = try test.listen(to: "small")
      try await listener.readToEnd()
      #expect(Set(listener.events.map(\.name)).isSuperset(of: ["state", "epoch", "units", "end"]))
      for event in listener.events {
        let schema = try #require(schemas[event.name], "\(event.name)")
        let json = try JSONSerialization.data(withJSONObject: event.json)
        #expect(
          description.differences(of: try JSONDocument([UInt8](json)), from: schema) == [],
          "\(event.name)")
      }
    }
  }

  @Test("Errors are as they are described, whatever the question")
  func errors() throws {
    let studio = Studio(.example())
    let description = try InterfaceDescription(of: studio)
    let schema = try #require(description.document["components"]?["schemas"]?["Error"])
    for operation in description.operations.keys {
      let parts = operation.split(separator: " ")
      let path: String = String(parts[1]).replacing(#/\{[a-z]+\}/#, with: "nothing")
      let method = try #require(HTTPMethod(rawValue: String(parts[0])))
      guard method != .get || path.contains("nothing") else { continue }
      let response = studio.router.respond(to: HTTPRequest(method, path, body: Array("[".utf8)))
      #expect((400..<500).contains(response.status), "\(operation): \(response.status)")
      #expect(
        description.differences(of: try JSONDocument(response.bytes), from: schema) == [],
        "\(operation)")
    }
  }
}

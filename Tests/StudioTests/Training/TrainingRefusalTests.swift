import HTTPServing
import Studio
import Testing
import Training

@Suite("Trainings that do not begin, or break")
struct TrainingRefusalTests {
  private static let small = #"{"options": {"hidden": [8], "epochs": 3}, "name": "small"}"#

  @Test("A training that cannot begin is refused in words, and one that breaks says why")
  func failures() async throws {
    try await TrainingStudio.run { studio in
      func message(_ answer: [String: Any]) -> String {
        (answer["error"] as? [String: Any])?["message"] as? String ?? ""
      }
      let unknown = try studio.ask(
        .post, "training", #"{"options": {"rate": 1}}"#, status: 422)
      #expect(message(unknown).contains("'rate'"))
      try studio.ask(.post, "training", #"{"options": {"epochs": 1}, "name": "a"}"#, status: 201)
      try await studio.wait(for: "finished", of: "a")
      let split = try studio.ask(
        .post, "training", #"{"options": {"validation": 4000}, "name": "b"}"#, status: 422)
      #expect(message(split) != "")
      for name in ["../b", ".b", "b/c", "b%2fc", ""] where name != "" {
        try studio.ask(
          .post, "training", "{\"options\": {}, \"name\": \"\(name)\"}", status: 422)
      }
      try studio.ask(.post, "training", #"{"options": {"data": "/etc"}}"#, status: 422)
      try studio.ask(.post, "training", #"{"name": "b"}"#, status: 400)
      try studio.ask(.post, "training", #"{"options": {}, "name": "a"}"#, status: 409)
      try studio.ask(
        .post, "training", #"{"options": {"learning-rate": 1e30}, "name": "wild"}"#, status: 201)
      let listener = try studio.listen(to: "wild")
      try await listener.readToEnd()
      #expect(listener.events.last?["state"] as? String == "failed")
      let told = listener.events.last?["message"] as? String
      #expect(told?.contains("learning rate") == true)
    }
  }

  @Test("One training computes at a time; one that waits makes room for another")
  func oneAtATime() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(
        .post, "training", #"{"options": {"epochs": 5000}, "name": "long"}"#, status: 201)
      try studio.ask(.post, "training", Self.small, status: 409)
      try studio.ask(.post, "training/long/pause")
      try await studio.wait(for: "paused", of: "long")
      try studio.ask(.post, "training", Self.small, status: 201)
      try await studio.wait(for: "finished", of: "small")
      try studio.ask(.post, "training/long/resume")
      try studio.ask(.post, "training/long/stop")
      try await studio.wait(for: "interrupted", of: "long")
    }
  }
}

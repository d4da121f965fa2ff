import HTTPServing
import Studio
import Testing
import Training

@Suite("Those who look on")
struct TrainingListenerTests {
  private static let small = #"{"options": {"hidden": [8], "epochs": 3}, "name": "small"}"#

  @Test("All who listen hear the same; who comes late is told the whole story")
  func listeners() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.small, status: 201)
      let (one, other) = (try studio.listen(to: "small"), try studio.listen(to: "small"))
      try await one.readToEnd()
      try await other.readToEnd()
      #expect(one.losses.suffix(50) == other.losses.suffix(50))
      #expect(
        one.all("epoch").last?["cost"] as? Double == other.all("epoch").last?["cost"] as? Double)
      let late = try studio.listen(to: "small")
      try late.read()
      #expect(late.stream.isEnded)
      #expect(late.events.prefix(3).map(\.name) == ["state", "history", "losses"])
      #expect(late.losses == Array(one.losses.suffix(105)))
      #expect((late.all("history").first?["epochs"] as? [Any])?.count == 3)
      #expect(late.events.last?.name == "end")
    }
  }

  @Test("Who does not read loses the stream, and nobody else loses anything")
  func slow() async throws {
    try await TrainingStudio.run { studio in
      let wide = #"{"options": {"hidden": [25], "epochs": 3}, "name": "small", "paused": true}"#
      try studio.ask(.post, "training", wide, status: 201)
      let (slow, quick) = (try studio.listen(to: "small"), try studio.listen(to: "small"))
      var steps = 0
      // Each pause shows the units' weights, some 100 kB.
      while !slow.stream.isEnded, steps < 90 {
        try await studio.wait(for: "paused", of: "small")
        try studio.ask(.post, "training/small/step")
        steps += 1
        try quick.read()
      }
      #expect(slow.stream.isEnded && steps > 10)
      try studio.ask(.post, "training/small/resume")
      try await quick.readToEnd()
      #expect(quick.losses.map { $0[0] } == (1...105).map(Double.init))
      #expect(quick.events.last?["state"] as? String == "finished")
    }
  }

  @Test("Nobody need listen, and who does not read holds up nothing")
  func silence() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.small, status: 201)
      let deaf = try studio.listen(to: "small")
      try await studio.wait(for: "finished", of: "small")
      #expect(deaf.stream.isEnded)
    }
  }
}

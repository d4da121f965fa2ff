import Foundation
import HTTPServing
import Studio
import Testing
import Training

@Suite("Trainings of the studio")
struct TrainingSessionTests {
  private static let small = #"{"options": {"hidden": [8], "epochs": 3}, "name": "small"}"#
  private static let paused =
    #"{"options": {"hidden": [8], "epochs": 3}, "name": "small", "paused": true}"#

  @Test("A training comes to the weights that the library comes to, with two threads")
  func weights() async throws {
    try await TrainingStudio.run(threads: 2) { studio in
      #expect(
        try studio.ask(.post, "training", Self.small, status: 201)["run"] as? String == "small")
      let listener = try studio.listen(to: "small")
      try await listener.readToEnd()
      #expect(listener.events.last?.name == "end")
      #expect(listener.events.last?["state"] as? String == "finished")
      let reference = try studio.reference(for: "small")
      #expect(
        try studio.runFolder("small").record().weightsDigest == reference.record.weightsDigest)
      let epochs = listener.all("epoch").compactMap { $0["cost"] as? Double }
      let costs = reference.summary.epochs.map(\.trainCost)
      #expect(epochs.count == 3 && zip(epochs, costs).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test("Events come in their order, and the losses are those of every step")
  func order() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.small, status: 201)
      let listener = try studio.listen(to: "small")
      try await listener.readToEnd()
      #expect(listener.events.prefix(3).map(\.name) == ["state", "history", "losses"])
      let known = (listener.all("history").last?["epochs"] as? [Any])?.count ?? 0
      #expect(known + listener.all("epoch").count == 3)
      #expect(listener.losses.map { $0[0] } == (1...105).map(Double.init))
      let iterations = try studio.runFolder("small").iterations().lines
      #expect(zip(listener.losses, iterations).allSatisfy { abs($0[1] - $1.loss) < 1e-12 })
      let states = listener.all("state").compactMap { $0["step"] as? Int }
      #expect(listener.all("state").last?["epoch"] as? Int == 3 && states.last == 35)
    }
  }

  @Test("A training pauses, takes a step, an epoch, goes on, and comes to the same weights")
  func pace() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.paused, status: 201)
      try await studio.wait(for: "paused", of: "small")
      func place() throws -> [Int] {
        let sessions = try studio.ask(.get, "training")["sessions"] as? [[String: Any]]
        let state = sessions?.last
        return [state?["epoch"] as? Int ?? -1, state?["step"] as? Int ?? -1]
      }
      #expect(try place() == [0, 0])
      let runs = try studio.ask(.get, "runs")["runs"] as? [[String: Any]]
      #expect(runs?.last?["status"] as? String == "paused")
      for count in 1...3 {
        try studio.ask(.post, "training/small/step")
        try await studio.wait(for: "paused", of: "small")
        try await Task.sleep(for: .milliseconds(20))
        #expect(try place() == [1, count])
      }
      try studio.ask(.post, "training/small/epoch")
      try await studio.wait(for: "paused", of: "small")
      #expect(try place() == [1, 35])
      try studio.ask(.post, "training/small/step")
      try await studio.wait(for: "paused", of: "small")
      #expect(try place() == [2, 1])
      let listener = try studio.listen(to: "small")
      try studio.ask(.post, "training/small/resume")
      try await listener.readToEnd()
      #expect(listener.events.last?["state"] as? String == "finished")
      let reference = try studio.reference(for: "small")
      #expect(
        try studio.runFolder("small").record().weightsDigest == reference.record.weightsDigest)
    }
  }

  @Test("The step that ends an epoch is followed by its measurement before the training waits")
  func lastStep() async throws {
    try await TrainingStudio.run { studio in
      let few = #"{"options": {"batch-size": 1000, "epochs": 2}, "name": "few", "paused": true}"#
      try studio.ask(.post, "training", few, status: 201)
      let listener = try studio.listen(to: "few")
      for _ in 1...4 {
        try await studio.wait(for: "paused", of: "few")
        try listener.read()
        #expect(listener.all("epoch").isEmpty)
        try studio.ask(.post, "training/few/step")
      }
      try await studio.wait(for: "paused", of: "few")
      try listener.read()
      #expect(listener.all("epoch").count == 1)
      // Nothing is left to wait for after the last step of all.
      for _ in 5..<8 {
        try studio.ask(.post, "training/few/step")
        try await studio.wait(for: "paused", of: "few")
      }
      try studio.ask(.post, "training/few/step")
      try await studio.wait(for: "finished", of: "few")
    }
  }

  @Test("A training that is stopped goes on to the same weights, with its curves")
  func stop() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.paused, status: 201)
      try await studio.wait(for: "paused", of: "small")
      try studio.ask(.post, "training/small/epoch")
      try await studio.wait(for: "paused", of: "small")
      let before = try studio.listen(to: "small")
      try studio.ask(.post, "training/small/stop")
      try await before.readToEnd()
      #expect(before.events.last?["state"] as? String == "interrupted")
      #expect(try studio.runFolder("small").record().status == .interrupted)
      try studio.ask(.post, "training/small/stop", status: 409)
      try studio.ask(.post, "training/small/resume")
      let after = try studio.listen(to: "small")
      try await after.readToEnd()
      let epochs = (after.all("history").last?["epochs"] as? [Any])?.count ?? 0
      #expect(epochs + after.all("epoch").count == 3 && epochs > 0)
      #expect(after.losses.suffix(105).map { $0[0] } == (1...105).map(Double.init))
      let reference = try studio.reference(for: "small")
      #expect(
        try studio.runFolder("small").record().weightsDigest == reference.record.weightsDigest)
      try studio.ask(.post, "training/small/resume", status: 409)
    }
  }
}

import Foundation
import HTTPServing
import LinearAlgebra
import NeuralNetworks
import Studio
import Testing
import Training

@Suite("What is seen of a network in training")
struct TrainingSampleTests {
  private static func options(_ more: String) -> String {
    #"{"options": {"hidden": [30], "epochs": 3\#(more)}, "name": "seen", "paused": true}"#
  }

  /// Numbers of 32 bits out of base64.
  private func floats(_ text: Any?) throws -> [Float] {
    let text = try #require(text as? String)
    let data = try #require(Data(base64Encoded: text))
    return data.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
  }

  @Test("The first units' weights are those of the network, before training and at the end")
  func units() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.options(""), status: 201)
      let listener = try studio.listen(to: "seen")
      try studio.ask(.post, "training/seen/resume")
      try await listener.readToEnd()
      let folder = studio.runFolder("seen")
      let events = listener.all("units")
      for (event, model) in try [
        (events.first, folder.model(afterEpoch: 0)), (events.last, folder.model()),
      ] {
        let event = try #require(event)
        #expect(event["units"] as? [Int] == Array(0..<25))
        #expect(event["rows"] as? Int == 28 && event["columns"] as? Int == 28)
        guard case .float32(let network) = model.network else {
          Issue.record("a network of 32 bits")
          return
        }
        let weights = network.layers[0].weights
        let expected = (0..<25).flatMap { unit in (0..<784).map { weights[$0, unit] } }
        #expect(try floats(event["weights_f32"]) == expected)
        let largest = Double(weights.elements.map(abs).max() ?? 0)
        #expect(abs((event["largest"] as? Double ?? 0) - largest) < 1e-6)
      }
      #expect(folder.savedEpochs == [0, 1, 2, 3])
    }
  }

  @Test("Histograms count every activation of 256 examples and every slope")
  func histograms() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.options(""), status: 201)
      try studio.ask(.post, "training/seen/resume")
      let listener = try studio.listen(to: "seen")
      try await listener.readToEnd()
      let last = try #require(listener.all("histograms").last)
      let layers = try #require(last["layers"] as? [[String: Any]])
      #expect(layers.map { $0["name"] as? String } == ["hidden 1", "output"])
      for (layer, (units, weights)) in zip(layers, [(30, 784 * 30), (10, 300)]) {
        for (kind, count) in [("activations", 256 * units), ("gradients", weights)] {
          let histogram = try #require(layer[kind] as? [String: Any])
          #expect((histogram["counts"] as? [Int])?.reduce(0, +) == count)
          let low = try #require(histogram["low"] as? Double)
          let high = try #require(histogram["high"] as? Double)
          #expect(low < high && (kind == "gradients" ? low < 0 && high > 0 : low >= 0))
        }
      }
      let outputs = layers[1]["activations"] as? [String: Any]
      #expect((outputs?["high"] as? Double ?? 2) <= 1)
    }
  }

  @Test("A network whose units die is told of, once")
  func findings() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.options(#", "learning-rate": 4"#), status: 201)
      let listener = try studio.listen(to: "seen")
      try studio.ask(.post, "training/seen/resume")
      try await listener.readToEnd()
      let kinds = listener.all("finding").compactMap { $0["kind"] as? String }
      #expect(kinds.contains("deadUnits"), "\(kinds)")
      #expect(Set(kinds).count == kinds.count)
      let dead = listener.all("finding").first { $0["kind"] as? String == "deadUnits" }
      #expect((dead?["title"] as? String)?.hasPrefix("Dead units: layer 1") == true)
      #expect((dead?["text"] as? String)?.contains("in layer 1") == true)
      let other = listener.all("finding").last { $0["kind"] as? String != "deadUnits" }
      #expect((other?["advice"] as? String)?.hasPrefix("Mend the units that are lost") == true)
      #expect((other?["title"] as? String)?.contains(":") == false)
      let late = try studio.listen(to: "seen")
      try late.read()
      #expect(late.all("finding").compactMap { $0["kind"] as? String } == kinds)
    }
  }

  @Test("A sound network raises no alarm, and a loss that is no number is a fault")
  func faults() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.options(""), status: 201)
      let sound = try studio.listen(to: "seen")
      try studio.ask(.post, "training/seen/resume")
      try await sound.readToEnd()
      let severities = sound.all("finding").compactMap { $0["severity"] as? String }
      #expect(!severities.contains("fault") && !severities.contains("warning"))
      try studio.ask(
        .post, "training", #"{"options": {"learning-rate": 1e30}, "name": "wild"}"#, status: 201)
      let wild = try studio.listen(to: "wild")
      try await wild.readToEnd()
      let finding = try #require(wild.all("finding").last)
      #expect(finding["kind"] as? String == "nonFiniteLoss")
      #expect(finding["severity"] as? String == "fault")
      #expect(wild.events.last?.name == "end")
    }
  }
}

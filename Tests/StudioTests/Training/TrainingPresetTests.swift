import Foundation
import HTTPServing
import Testing

@Suite("Presets of trainings")
struct TrainingPresetTests {
  @Test("Each has a name, words, a data set, and whole numbers where they are counted")
  func presets() async throws {
    try await TrainingStudio.run { studio in
      let answer = try studio.ask(.get, "training/presets")
      let presets = try #require(answer["presets"] as? [[String: Any]])
      let names = presets.compactMap { $0["name"] as? String }
      #expect(
        names == ["first", "small-demo", "raschka-ch12", "raschka-ch11", "fast", "strong"])
      for preset in presets {
        #expect((preset["title"] as? String)?.isEmpty == false)
        #expect((preset["text"] as? String)?.isEmpty == false)
        let options = try #require(preset["options"] as? [String: Any])
        // Without MNIST at hand, all are for the sample.
        #expect(options["data"] as? String == "sample")
        #expect(options["epochs"] as? Int ?? 0 > 0)
      }
    }
  }
}

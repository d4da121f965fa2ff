import Foundation
import HTTPServing
import Testing
import Training

@Suite("Training on drawings")
struct TrainingOnDrawingsTests {
  private static let body =
    #"{"options": {"hidden": [4], "epochs": 2}, "name": "own", "with_drawings": true}"#

  private func save(_ studio: TrainingStudio, _ label: Int) throws {
    let pixels = Data(repeating: UInt8(20 * label), count: 784).base64EncodedString()
    try studio.ask(
      .post, "drawings", #"{"label": \#(label), "pixels": "\#(pixels)"}"#, status: 201)
  }

  @Test("Drawings are learned from beside the data, and the test set stays what it is")
  func training() async throws {
    try await TrainingStudio.run { studio in
      for label in 1...6 { try save(studio, label) }
      try studio.ask(.post, "training", Self.body, status: 201)
      try await studio.wait(for: "finished", of: "own")
      let data = try studio.runFolder("own").record().data
      // One drawing in five is kept for testing.
      #expect(data.trainingExamples + data.validationExamples == 4005)
      #expect(data.testExamples == 1000 && data.files.count == 6)
      let results = try studio.ask(.get, "runs/own/results")
      #expect(results.whole("examples") == 1000)
      let accuracy = try studio.runFolder("own").record().test?.accuracy
      #expect(near(results.number("accuracy"), accuracy))
    }
  }

  @Test("A training on drawings that was stopped goes on with the same drawings")
  func resumption() async throws {
    try await TrainingStudio.run { studio in
      for label in 1...3 { try save(studio, label) }
      try studio.ask(
        .post, "training", Self.body.replacing("\"name\"", with: "\"paused\": true, \"name\""),
        status: 201)
      try await studio.wait(for: "paused", of: "own")
      try studio.ask(.post, "training/own/epoch")
      try await studio.wait(for: "paused", of: "own")
      try studio.ask(.post, "training/own/stop")
      try await studio.wait(for: "interrupted", of: "own")
      try studio.ask(.post, "training/own/resume")
      try await studio.wait(for: "finished", of: "own")
      #expect(try studio.runFolder("own").record().resumptions?.count == 1)
    }
  }

  @Test("Without drawings there is nothing to add")
  func none() async throws {
    try await TrainingStudio.run { studio in
      try studio.ask(.post, "training", Self.body, status: 422)
    }
  }
}

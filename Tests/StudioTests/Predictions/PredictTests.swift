import Datasets
import Foundation
import HTTPServing
import Images
import Synchronization
import Testing
import Training

@Suite("Predictions in the studio")
struct PredictTests {
  private static let test = Result { try SampleDataset.load().test }

  private func pixels(_ index: Int) throws -> [UInt8] {
    Array(try Self.test.get().pixels(of: index))
  }

  private func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  @Test("The answer for pixels is that of the library", arguments: [0, 99, 500])
  func prediction(index: Int) throws {
    try SampleRuns.run { runs in
      let pixels = try pixels(index)
      let answer = try runs.send("predict", ["run": "first", "pixels": text(pixels)])
      let expected = try #require(
        try runs.first.model().predict(Self.test.get().subset([index])).first)
      #expect(answer.whole("prediction") == expected.predictedClass)
      #expect(answer.text("class") == "\(expected.predictedClass)")
      #expect(
        zip(answer.numbers("outputs"), expected.outputs).allSatisfy { abs($0 - $1) < 1e-6 })
      #expect(answer.numbers("outputs").count == 10)
      #expect(answer.bytes("pixels") == pixels && answer.list("steps").isEmpty)
      #expect(answer.whole("rows") == 28 && answer.whole("columns") == 28)
    }
  }

  @Test("Earlier epochs answer as their own networks do")
  func epochs() throws {
    try SampleRuns.run { runs in
      let pixels = text(try pixels(3))
      for epoch in [0, 1] {
        let answer = try runs.send("predict", ["run": "first", "epoch": epoch, "pixels": pixels])
        let expected = try #require(
          try runs.first.model(afterEpoch: epoch).predict(Self.test.get().subset([3])).first)
        #expect(
          zip(answer.numbers("outputs"), expected.outputs).allSatisfy { abs($0 - $1) < 1e-6 })
      }
      let error = try runs.send(
        "predict", ["run": "first", "epoch": 2, "pixels": pixels], status: 404)
      #expect((error["error"] as? [String: Any])?.text("advice")?.contains("0, 1") == true)
    }
  }

  @Test(
    "Quarter turns and whole shifts move pixels and change none", arguments: [90, -90, 180, 270])
  func motions(degrees: Int) throws {
    try SampleRuns.run { runs in
      let one = try Self.test.get().subset([5])
      let turned = try #require(one.rotated(quarterTurns: degrees / 90))
      let moved = try #require(turned.shifted(right: 3, down: -2))
      let answer = try runs.send(
        "predict",
        [
          "run": "first", "pixels": text(Array(one.pixels(of: 0))), "rotate": degrees,
          "shift": [3, -2],
        ])
      #expect(answer.bytes("pixels") == Array(moved.pixels(of: 0)))
      #expect(answer.list("steps").map { $0.text("name") } == ["rotated", "shifted"])
      #expect(answer.list("steps").first?.bytes("pixels") == Array(turned.pixels(of: 0)))
      let expected = try #require(try runs.first.model().predict(moved).first)
      #expect(answer.whole("prediction") == expected.predictedClass)
    }
  }

  @Test("Requests that make no sense are told so")
  func faults() throws {
    try SampleRuns.run { runs in
      let good = text(try pixels(0))
      for body: [String: Any] in [
        ["run": "first"], ["run": "first", "pixels": good, "image": good],
        ["run": "first", "pixels": "?"], ["run": "first", "pixels": good, "shift": [1]],
        ["run": "first", "pixels": good, "rotate": 1e9],
        ["run": "first", "drawing": ["rows": 0, "columns": 0, "pixels": ""]],
        ["run": "first", "drawing": ["rows": Int.max, "columns": 2, "pixels": ""]],
        ["run": "first", "drawing": ["rows": 3, "columns": 3, "pixels": "AAAA"]],
        ["run": 5, "pixels": good],
      ] { try runs.send("predict", body, status: 400) }
      for body: [String: Any] in [
        ["run": "first", "pixels": ""], ["run": "first", "pixels": "AAAA"],
        ["run": "first", "image": "AAAA"],
        // A network of 5 × 4.
        ["run": "small", "pixels": good],
        ["run": "small", "drawing": ["rows": 28, "columns": 28, "pixels": good]],
      ] { try runs.send("predict", body, status: 422) }
      try runs.send("predict", ["run": "none", "pixels": good], status: 404)
    }
  }

  @Test("Networks for images of other sizes answer for pixels of their own")
  func otherShapes() throws {
    try SampleRuns.run { runs in
      let pixels = [UInt8](repeating: 9, count: 20)
      let answer = try runs.send(
        "predict", ["run": "small", "pixels": text(pixels), "rotate": 180])
      #expect(answer.whole("rows") == 5 && answer.whole("columns") == 4)
      #expect(answer.numbers("outputs").count == 3)
    }
  }

  @Test("Many threads at once get the answers that one gets")
  func concurrency() throws {
    try SampleRuns.run { runs in
      let questions = try (0..<24).map { text(try pixels($0)) }
      let alone = try questions.map {
        try runs.send("predict", ["run": "first", "pixels": $0]).whole("prediction")
      }
      let together = Mutex([Int?](repeating: nil, count: questions.count))
      DispatchQueue.concurrentPerform(iterations: questions.count) { index in
        let answer = try? runs.send("predict", ["run": "first", "pixels": questions[index]])
        together.withLock { $0[index] = answer?.whole("prediction") }
      }
      #expect(together.withLock(\.self) == alone)
    }
  }
}

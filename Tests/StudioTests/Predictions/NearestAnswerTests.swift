import Datasets
import Foundation
import Testing

@Suite("Nearest training images")
struct NearestAnswerTests {
  private func ask(
    _ runs: SampleRuns, _ pixels: [UInt8], count: Int = 8
  ) throws -> [String: Any] {
    try runs.send(
      "nearest",
      ["run": "first", "pixels": Data(pixels).base64EncodedString(), "count": count])
  }

  @Test("The neighbours are those of a search through all, in 64-bit numbers")
  func search() throws {
    try SampleRuns.run { runs in
      let data = try SampleDataset.load()
      let pixels = Array(data.test.pixels(of: 40))
      let distances = (0..<data.train.count).map { index -> (Double, Int) in
        let squares = zip(pixels, data.train.pixels(of: index)).map { left, right in
          let difference = (Double(left) - Double(right)) / 255
          return difference * difference
        }
        return (squares.reduce(0, +).squareRoot(), index)
      }
      let expected = distances.sorted { $0 < $1 }.prefix(8)
      let answer = try ask(runs, pixels)
      let found = answer.list("neighbours")
      #expect(found.map { $0.whole("index") } == expected.map(\.1))
      #expect(
        zip(found, expected).allSatisfy { abs(($0.number("distance") ?? 0) - $1.0) < 1e-9 })
      #expect(found[2].bytes("pixels") == Array(data.train.pixels(of: expected[2].1)))
      #expect(found[2].whole("label") == Int(data.train.labels[expected[2].1]))
      #expect(answer.number("distance") == found[0].number("distance"))
    }
  }

  @Test("A training image is its own neighbour, and familiar; noise is not")
  func familiarity() throws {
    try SampleRuns.run(threads: 2) { runs in
      let train = try SampleDataset.load().train
      let own = try ask(runs, Array(train.pixels(of: 123)), count: 1)
      #expect(own.list("neighbours").map { $0.whole("index") } == [123])
      #expect(own.number("distance") == 0 && own["is_unfamiliar"] as? Bool == false)
      let noise = try ask(
        runs, (0..<784).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) })
      #expect(noise["is_unfamiliar"] as? Bool == true)
      #expect(noise.text("text")?.hasPrefix("This looks like nothing") == true)
      // Of 200 test images, 198 are at most this far from theirs.
      let usual = try #require(noise.number("usual_distance"))
      let test = try SampleDataset.load().test
      let nearer = try (0..<200).filter { index in
        let answer = try ask(runs, Array(test.pixels(of: index * 5)), count: 1)
        return try #require(answer.number("distance")) <= usual
      }
      #expect(nearer.count == 198)
    }
  }

  @Test("Other images than those of the run's data are refused")
  func faults() throws {
    try SampleRuns.run { runs in
      let pixels = Data(count: 784).base64EncodedString()
      try runs.send("nearest", ["run": "small", "pixels": pixels], status: 422)
      try runs.send("nearest", ["run": "first", "pixels": "AA=="], status: 422)
      try runs.send("nearest", ["run": "first", "pixels": pixels, "count": 0], status: 400)
      try runs.send("nearest", ["run": "none", "pixels": pixels], status: 404)
    }
  }
}

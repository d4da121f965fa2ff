import Datasets
import Foundation
import HTTPServing
import Images
import Synchronization
import Testing
import Training

@Suite("Pictures and drawings in the studio")
struct PictureTests {
  private static let test = Result { try SampleDataset.load().test }

  private func pixels(_ index: Int) throws -> [UInt8] {
    Array(try Self.test.get().pixels(of: index))
  }

  private func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  @Test("A picture is read as the command reads it, in the body or in JSON")
  func pictures() throws {
    try SampleRuns.run { runs in
      let dark = GreyImage(width: 28, height: 28, pixels: try pixels(8).map { 255 - $0 })
      let file = try dark.pngFile()
      let expected = try DigitNormalization(dark, name: "picture")
      let answer = try runs.send("predict", ["run": "first", "image": text(file)])
      #expect(answer.bytes("pixels") == expected.image.pixels)
      #expect(
        answer.list("steps").map { $0.text("name") }
          == ["read", "inverted", "cropped", "scaled", "centred"])
      #expect(
        answer.list("steps").map { $0.bytes("pixels") } == expected.steps.map(\.image.pixels))
      for headers: HTTPHeaders in [["Content-Type": "image/png"], [:]] {
        let direct = try runs.answer(
          HTTPRequest(
            .post, "/api/v1/predict", query: ["run": "first"], headers: headers, body: file))
        #expect(direct.numbers("outputs") == answer.numbers("outputs"))
      }
    }
  }

  @Test("A large picture comes back no larger than it is looked at")
  func largePicture() throws {
    try SampleRuns.run { runs in
      let digit = try pixels(8)
      let shades = (0..<1120 * 1120).map { place -> UInt8 in
        let (row, column) = (place / 1120 / 40, place % 1120 / 40)
        return 255 - digit[row * 28 + column]
      }
      let picture = GreyImage(width: 1120, height: 1120, pixels: shades)
      let answer = try runs.send("predict", ["run": "first", "image": text(picture.pngFile())])
      let first = try #require(answer.list("steps").first)
      #expect(first.text("name") == "read" && first.bytes("pixels").count == 800 * 800)
    }
  }

  @Test("What is drawn on a pad comes to the same image wherever it stands, and at its edge")
  func drawings() throws {
    try SampleRuns.run { runs in
      let digit = try pixels(8)
      func drawn(row: Int, column: Int, on side: Int) -> [String: Any] {
        var pad = [UInt8](repeating: 0, count: side * side)
        for place in digit.indices {
          let (y, x) = (place / 28 + row, place % 28 + column)
          if y >= 0, y < side, x >= 0, x < side { pad[y * side + x] = digit[place] }
        }
        return [
          "run": "first", "drawing": ["rows": side, "columns": side, "pixels": text(pad)],
        ]
      }
      let middle = try runs.send("predict", drawn(row: 20, column: 20, on: 68))
      #expect(middle.bytes("pixels") == digit)
      // The first and last rows and columns of the digit's box touch the edges of the pad.
      let rows = digit.indices.filter { digit[$0] >= 26 }.map { $0 / 28 }
      let top = try #require(rows.min())
      let edge = try runs.send("predict", drawn(row: -top, column: 20, on: 68))
      #expect(edge.bytes("pixels") == digit)
    }
  }

  @Test("An empty pad is told from one with a dot; a full one holds no digit")
  func degenerate() throws {
    try SampleRuns.run { runs in
      func ask(_ pad: [UInt8], status: Int) throws -> [String: Any] {
        try runs.send(
          "predict",
          ["run": "first", "drawing": ["rows": 40, "columns": 30, "pixels": text(pad)]],
          status: status)
      }
      for shade: UInt8 in [0, 255] {
        let error = try ask([UInt8](repeating: shade, count: 1200), status: 422)
        #expect(error.code == "nothing_drawn")
      }
      var dot = [UInt8](repeating: 0, count: 1200)
      dot[611] = 255
      let dotOutputs = try ask(dot, status: 200).numbers("outputs")
      #expect(dotOutputs.count == 10)
      var bar = [UInt8](repeating: 255, count: 1200)
      bar[0] = 0
      let barOutputs = try ask(bar, status: 200).numbers("outputs")
      #expect(barOutputs.count == 10)
    }
  }
}

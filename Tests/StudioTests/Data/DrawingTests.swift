import Datasets
import Foundation
import HTTPServing
import Images
import Studio
import Testing
import Training

@Suite("Saved drawings")
struct DrawingTests {
  private func digit(_ index: Int) throws -> [UInt8] {
    Array(try SampleDataset.load().test.pixels(of: index))
  }

  private func save(_ runs: SampleRuns, _ pixels: [UInt8], as label: Int) throws -> String {
    try #require(
      try runs.send(
        "drawings", ["label": label, "pixels": Data(pixels).base64EncodedString()], status: 201
      ).text("id"))
  }

  private func delete(_ runs: SampleRuns, _ id: String) -> Int {
    runs.studio.router.respond(to: HTTPRequest(.delete, "/api/v1/drawings/\(id)")).status
  }

  @Test("What was saved is listed, and is gone when it is deleted")
  func list() throws {
    try SampleRuns.run { runs in
      let (one, two) = (try digit(1), try digit(2))
      let ids = [try save(runs, one, as: 3), try save(runs, two, as: 4)]
      let drawings = try runs.ask("drawings").list("drawings")
      #expect(drawings.map { $0.text("id") } == ids)
      #expect(drawings.map { $0.whole("label") } == [3, 4])
      #expect(drawings.map { $0.bytes("pixels") } == [one, two])
      #expect(delete(runs, ids[0]) == 200)
      #expect(try runs.ask("drawings").list("drawings").map { $0.text("id") } == [ids[1]])
      #expect(delete(runs, ids[0]) == 404)
    }
  }

  @Test("A pad is saved in the form of MNIST's images")
  func pad() throws {
    try SampleRuns.run { runs in
      var pad = [UInt8](repeating: 0, count: 10_000)
      for row in 20..<80 { for column in 45..<52 { pad[row * 100 + column] = 255 } }
      let drawing: [String: Any] = [
        "rows": 100, "columns": 100, "pixels": Data(pad).base64EncodedString(),
      ]
      try runs.send("drawings", ["label": 1, "drawing": drawing], status: 201)
      let seen = try runs.send("predict", ["run": "first", "drawing": drawing])
      #expect(
        try runs.ask("drawings").list("drawings").first?.bytes("pixels") == seen.bytes("pixels"))
    }
  }

  @Test("Five drawings are a data set that any command reads, one of them for testing")
  func dataset() throws {
    try SampleRuns.run { runs in
      for index in 0..<6 { _ = try save(runs, try digit(index), as: index) }
      let folder = runs.folder.appending(path: "drawings")
      let read = try DatasetFolder(path: folder.path).load()
      try #require(read.train.labels == [0, 1, 2, 3, 5])
      #expect(read.test.labels == [4])
      #expect(Array(read.train.pixels(of: 4)) == (try digit(5)))
      let details = try runs.ask("data/drawings")
      #expect(details.whole("training_count") == 5 && details.whole("test_count") == 1)
      #expect(details.list("files").map { $0.text("sha256") } == read.files.map(\.sha256))
      let shown = try runs.ask("data/drawings/examples", ["part": "training", "run": "first"])
      #expect(shown.list("examples").map { $0.whole("label") } == [0, 1, 2, 3, 5])
      #expect(try runs.ask("studio").list("data").last?["is_available"] as? Bool == true)
    }
  }

  @Test("A part without drawings is empty, whatever is asked about it")
  func emptyPart() throws {
    try SampleRuns.run { runs in
      for index in 0..<2 { _ = try save(runs, try digit(index), as: index) }
      let test = try runs.ask("data/drawings/examples", ["run": "first", "verdict": "wrong"])
      #expect(test.whole("total") == 0)
      try runs.ask("data/drawings/examples/0", status: 404)
      let training = try runs.ask("data/drawings/examples", ["run": "first", "part": "training"])
      #expect(training.whole("total") == 2)
    }
  }

  @Test("A damaged drawing is told, the others stay, and the tables are mended")
  func damaged() throws {
    try SampleRuns.run { runs in
      let folder = runs.folder.appending(path: "drawings")
      _ = try save(runs, try digit(0), as: 0)
      try Data("damaged".utf8).write(to: folder.appending(path: "5-3.png"))
      try Data(GreyImage(width: 1, height: 2, pixels: [0, 9]).pngFile())
        .write(to: folder.appending(path: "6-3.png"))
      try Data("damaged".utf8).write(to: folder.appending(path: DatasetPart.trainImages.fileName))
      try Data("of someone else".utf8).write(to: folder.appending(path: "notes.txt"))
      let answer = try runs.ask("drawings")
      #expect(answer.list("drawings").count == 1)
      #expect(answer.list("faults").map { $0.text("file") } == ["5-3.png", "6-3.png"])
      #expect(answer.list("faults").last?.text("message")?.contains("28 × 28") == true)
      #expect(try runs.ask("data/drawings").whole("training_count") == 1)
      for index in 1..<6 { _ = try save(runs, try digit(index), as: index) }
      #expect(try DatasetFolder(path: folder.path).load().train.count == 5)
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "5-3.png").path))
    }
  }

  @Test("What is no drawing is not saved, and nothing but drawings is deleted")
  func faults() throws {
    try SampleRuns.run { runs in
      let pixels = Data(count: 784).base64EncodedString()
      for body: [String: Any] in [
        ["label": 10, "pixels": pixels], ["label": -1, "pixels": pixels], ["label": 1],
        ["label": 1, "pixels": "AAAA"], ["pixels": pixels],
      ] { try runs.send("drawings", body, status: 400) }
      let empty: [String: Any] = ["rows": 28, "columns": 28, "pixels": pixels]
      #expect(
        try runs.send("drawings", ["label": 1, "drawing": empty], status: 422).code
          == "nothing_drawn")
      #expect(
        try runs.send("drawings", ["label": 1, "pixels": pixels], status: 422).code
          == "nothing_drawn")
      #expect(try runs.ask("drawings").list("drawings").isEmpty)
      for id in ["..", "../first", "first", "1-2"] { #expect(delete(runs, id) == 404) }
      _ = try runs.first.record()
    }
  }
}

import Datasets
import Foundation
import Testing
import Training

@Suite("Data sets in the studio")
struct ExampleAnswerTests {
  @Test("A data set is described by its own numbers")
  func details() throws {
    try SampleRuns.run { runs in
      let details = try runs.ask("data/sample")
      let sample = try SampleDataset.load()
      #expect(details.whole("training_count") == 4000 && details.whole("test_count") == 1000)
      #expect(details.whole("rows") == 28 && details.whole("columns") == 28)
      #expect(details.list("files").map { $0.text("sha256") } == sample.files.map(\.sha256))
      let classes = details.list("classes")
      #expect(
        classes.map { $0.whole("training") }
          == (0..<10).map { c in sample.train.labels.count { $0 == c } })
      #expect(classes.map { $0.text("name") } == (0...9).map(String.init))
    }
  }

  @Test("Sections of a class follow each other")
  func sections() throws {
    try SampleRuns.run { runs in
      let train = try SampleDataset.load().train
      let sevens = train.labels.indices.filter { train.labels[$0] == 7 }
      let query = ["part": "training", "class": "7", "count": "5"]
      let first = try runs.ask("data/sample/examples", query)
      let second = try runs.ask("data/sample/examples", query.merging(["offset": "5"]) { $1 })
      #expect(first.whole("total") == sevens.count)
      let shown = first.list("examples") + second.list("examples")
      #expect(shown.map { $0.whole("index") } == sevens.prefix(10).map(Int?.init))
      #expect(shown.allSatisfy { $0.whole("label") == 7 && $0.text("class") == "7" })
      #expect(shown[6].bytes("pixels") == Array(train.pixels(of: sevens[6])))
      #expect(shown.allSatisfy { $0.isNull("prediction") && $0.isNull("confidence") })
    }
  }

  @Test("The first of each class stand in the order of the classes")
  func firstOfEach() throws {
    try SampleRuns.run { runs in
      let test = try SampleDataset.load().test
      let shown = try runs.ask("data/sample/examples", ["first_of_each": "true"]).list("examples")
      #expect(shown.map { $0.whole("label") } == Array(0...9))
      #expect(
        shown.map { $0.whole("index") } == (0..<10).map { test.labels.firstIndex(of: $0) })
    }
  }

  @Test("What a run takes examples for is what the library measures")
  func verdicts() throws {
    try SampleRuns.run { runs in
      let test = try SampleDataset.load().test
      let measured = try runs.first.model().measure(test)
      let wrong = test.labels.indices.filter { measured.predictions[$0] != test.labels[$0] }
      let answer = try runs.ask(
        "data/sample/examples", ["run": "first", "verdict": "wrong", "count": "1000"])
      let shown = answer.list("examples")
      #expect(!wrong.isEmpty && shown.map { $0.whole("index") } == wrong.map(Int?.init))
      #expect(shown.map { $0.whole("prediction") } == wrong.map { Int(measured.predictions[$0]) })
      let outputs = try runs.first.model().predict(test.subset(wrong))
      for (example, prediction) in zip(shown, outputs) {
        let confidence = try #require(example.number("confidence"))
        #expect(abs(confidence - (prediction.outputs.max() ?? 0)) < 1e-5)
      }
      let asNine = try runs.ask("data/sample/examples", ["run": "first", "predicted": "9"])
      #expect(asNine.whole("total") == measured.predictions.count { $0 == 9 })
    }
  }

  @Test("An example has its numbers, and a run's outputs for it")
  func example() throws {
    let index = 17
    try SampleRuns.run { runs in
      let test = try SampleDataset.load().test
      let pixels = Array(test.pixels(of: index))
      let example = try runs.ask("data/sample/examples/\(index)", ["run": "first"])
      #expect(example.bytes("pixels") == pixels && example.text("part") == "test")
      #expect(near(example.number("mean"), Double(pixels.map(Int.init).reduce(0, +)) / 784))
      #expect(near(example.number("ink_share"), Double(pixels.filter { $0 != 0 }.count) / 784))
      let prediction = try #require(try runs.first.model().predict(test.subset([index])).first)
      #expect(example.whole("prediction") == prediction.predictedClass)
      let outputs = example.numbers("outputs")
      #expect(outputs.count == 10)
      #expect(zip(outputs, prediction.outputs).allSatisfy { abs($0 - $1) < 1e-6 })
    }
  }

  @Test("Data in a folder are asked for by the folder's name, once a run has named it")
  func folder() throws {
    try SampleRuns.run { runs in
      let name = try #require(try runs.ask("runs").list("runs").last?.text("data"))
      #expect(name == "shapes")
      let details = try runs.ask("data/\(name)")
      #expect(details.whole("rows") == 5 && details.whole("columns") == 4)
      #expect(details.list("classes").map { $0.text("name") } == ["a", "b", "c"])
    }
  }

  @Test(
    "Questions that make no sense are told so",
    arguments: [
      ("data/none", [:], 404), ("data/mnist", [:], 409), ("data/sample/examples/1000", [:], 404),
      ("data/sample/examples/-1", [:], 404), ("data/sample/examples/x", [:], 404),
      ("data/sample/examples", ["class": "10"], 400),
      ("data/sample/examples", ["part": "train"], 400),
      ("data/sample/examples", ["verdict": "wrong"], 400),
      ("data/sample/examples", ["predicted": "3"], 400),
      ("data/sample/examples", ["count": "0"], 400),
      ("data/sample/examples", ["offset": "-1"], 400),
      ("data/sample/examples", ["run": "none"], 404),
      ("data/sample/examples", ["run": "small"], 422),
      ("data/sample/examples/0", ["run": "small"], 422),
      ("data/etc", [:], 404), ("data/..", [:], 404),
    ] as [(String, [String: String], Int)])
  func faults(path: String, query: [String: String], status: Int) throws {
    try SampleRuns.run { runs in
      let error = try runs.ask(path, query, status: status)["error"] as? [String: Any]
      #expect(error?.text("message")?.isEmpty == false)
      #expect(error?.text("advice")?.isEmpty == false)
    }
  }
}

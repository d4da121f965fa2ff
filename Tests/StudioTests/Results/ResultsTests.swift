import Datasets
import Evaluation
import Foundation
import Testing
import Training

@Suite("Results in the studio")
struct ResultsTests {
  private func matrix(_ model: SavedModel, _ dataset: Dataset) throws -> ConfusionMatrix {
    let measured = try model.measure(dataset)
    return ConfusionMatrix(
      labels: measured.labels, predictions: measured.predictions, classCount: dataset.classCount)
  }

  private func rows(_ answer: [String: Any]) -> [[Int]]? {
    (answer["confusion"] as? [[NSNumber]])?.map { $0.map(\.intValue) }
  }

  @Test("The results are those that the library measures", arguments: ["test", "training"])
  func results(part: String) throws {
    try SampleRuns.run(threads: 2) { runs in
      let sample = try SampleDataset.load()
      let expected = try matrix(runs.first.model(), part == "test" ? sample.test : sample.train)
      let answer = try runs.ask("runs/first/results", ["part": part])
      #expect(rows(answer) == expected.counts)
      #expect(near(answer.number("accuracy"), expected.accuracy))
      #expect(answer.whole("correct") == expected.correct)
      let interval = try #require(answer["interval"] as? [String: Any])
      let wilson = WilsonInterval(successes: expected.correct, trials: expected.examples)
      #expect(near(interval.number("low"), wilson.lower))
      #expect(near(interval.number("high"), wilson.upper))
      for (shown, measures) in zip(answer.list("classes"), expected.classMeasures) {
        #expect(near(shown.number("precision"), measures.precision))
        #expect(near(shown.number("recall"), measures.recall))
        #expect(near(shown.number("f1"), measures.f1))
        #expect(shown.whole("support") == measures.examples)
      }
      let confused = try #require(expected.confusedPairs.first)
      #expect(answer.list("confused").first?.whole("actual") == confused.label)
      #expect(answer.list("confused").first?.whole("predicted") == confused.prediction)
      #expect(answer.list("confused").count == expected.confusedPairs.count)
    }
  }

  @Test("Each epoch has its own results")
  func epochs() throws {
    try SampleRuns.run { runs in
      let test = try SampleDataset.load().test
      for epoch in [0, 1] {
        let answer = try runs.ask("runs/first/results", ["epoch": "\(epoch)"])
        #expect(try rows(answer) == matrix(runs.first.model(afterEpoch: epoch), test).counts)
      }
      try runs.ask("runs/first/results", ["epoch": "2"], status: 404)
    }
  }

  @Test("A cell of the confusion matrix opens its images")
  func cell() throws {
    try SampleRuns.run { runs in
      let results = try runs.ask("runs/first/results")
      let pair = try #require(results.list("confused").first)
      let (actual, predicted) = (pair.whole("actual") ?? 0, pair.whole("predicted") ?? 0)
      let cell = try runs.ask(
        "runs/first/predictions", ["actual": "\(actual)", "predicted": "\(predicted)"])
      #expect(cell.whole("total") == pair.whole("count"))
      let test = try SampleDataset.load().test
      for example in cell.list("examples") {
        let index = try #require(example.whole("index"))
        #expect(Int(test.labels[index]) == actual && example.whole("label") == actual)
        #expect(example.whole("predicted") == predicted)
        #expect(example.bytes("pixels") == Array(test.pixels(of: index)))
      }
      let wrong = try runs.ask("runs/first/predictions", ["verdict": "wrong", "count": "1"])
      #expect(wrong.whole("total") == 1000 - (results.whole("correct") ?? 0))
      #expect(wrong.list("examples").count == 1)
    }
  }

  @Test("A studio counts its look at the test set once, and looks at training images never")
  func looks() throws {
    try SampleRuns.run { runs in
      let before = try #require(try runs.first.record().testLooks)
      try runs.ask("data/drawings/examples", ["run": "first"])
      try runs.ask("runs/first/results", ["part": "training"])
      #expect(try runs.first.record().testLooks == before)
      for _ in 0..<3 { try runs.ask("runs/first/results") }
      try runs.ask("runs/first/results", ["epoch": "1"])
      #expect(try runs.first.record().testLooks == before + 1)
    }
  }

  @Test("A network that was replaced is not answered for")
  func replaced() throws {
    try SampleRuns.run { runs in
      let before = try runs.ask("runs/first/results")
      let other = try runs.first.model(afterEpoch: 0)
      try runs.first.write(other)
      var record = try runs.first.record()
      record.weightsDigest = try other.network.weightsSHA256()
      try runs.first.write(record)
      let after = try runs.ask("runs/first/results")
      #expect(after.number("accuracy") != before.number("accuracy"))
      #expect(try rows(after) == matrix(other, SampleDataset.load().test).counts)
    }
  }

  @Test("A run that goes on answers with the last network that it kept")
  func goingOn() throws {
    try SampleRuns.run { runs in
      let kept = try runs.first.model(afterEpoch: 1)
      try Data(kept.safetensors()).write(to: runs.first.epochFile(4))
      var record = try runs.first.record()
      record.status = .running
      try runs.first.write(record)
      let answer = try runs.ask("runs/first/results")
      #expect(try rows(answer) == matrix(kept, SampleDataset.load().test).counts)
    }
  }

  @Test("A run without a network is told so")
  func unfinished() throws {
    try SampleRuns.run { runs in
      for file in ["model.safetensors", "epochs"] {
        try FileManager.default.removeItem(at: runs.folder.appending(path: "first/\(file)"))
      }
      try runs.ask("runs/first/results", status: 404)
      #expect(try runs.ask("runs/first").isNull("model"))
    }
  }
}

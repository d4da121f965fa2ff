import Foundation
import HTTPServing
import Studio
import Testing
import Training

@Suite("Runs in the studio")
struct RunAnswerTests {
  @Test("The list has what the records say, the newest first")
  func list() throws {
    try SampleRuns.run { runs in
      let list = try runs.ask("runs").list("runs")
      #expect(list.map { $0.text("name") } == ["first", "small"])
      let record = try runs.first.record()
      let first = try #require(list.first)
      #expect(first.text("status") == "finished" && first["is_live"] as? Bool == false)
      #expect(first.text("network") == "784-12-10" && first.text("data") == "sample")
      #expect(first.whole("parameters") == 784 * 12 + 12 + 12 * 10 + 10)
      #expect(first.whole("epochs_done") == 3 && first.whole("epochs") == 3)
      #expect(near(first.number("training_accuracy"), record.lastEpoch?.trainAccuracy))
      #expect(near(first.number("validation_accuracy"), record.lastEpoch?.validAccuracy))
      #expect(near(first.number("test_accuracy"), record.test?.accuracy))
      #expect(near(first.number("train_seconds"), record.trainSeconds))
      #expect(first.text("weights_sha256") == record.weightsDigest)
      #expect(first.text("started") == "1970-01-01T00:33:20Z")
      #expect(list[1].isNull("validation_accuracy"))
    }
  }

  @Test("A run's configuration is that of run.json, and its history that of history.csv")
  func details() throws {
    try SampleRuns.run { runs in
      let details = try runs.ask("runs/first")
      let file = try JSONSerialization.jsonObject(
        with: Data(contentsOf: runs.folder.appending(path: "first/run.json")))
      let written = try #require((file as? [String: Any])?["configuration"] as? NSDictionary)
      #expect(details["configuration"] as? NSDictionary == written)
      let history = details.list("history")
      let records = try runs.first.history().records
      #expect(history.count == 3)
      #expect(zip(history, records).allSatisfy { near($0.number("cost"), $1.trainCost) })
      #expect(
        zip(history, records).allSatisfy {
          near($0.number("validation_accuracy"), $1.validAccuracy)
            && near($0.number("validation_cost"), $1.validCost)
        })
      #expect(details.numbers("epochs_saved") == [0, 1])
      let model = try #require(details["model"] as? [String: Any])
      #expect(model.list("layers").map { $0.whole("inputs") } == [784, 12])
      #expect(model.list("layers").map { $0.text("activation") } == ["relu", "softmax"])
      #expect(model.whole("rows") == 28 && model.whole("columns") == 28)
      #expect(model["class_names"] as? [String] == (0...9).map(String.init))
    }
  }

  @Test("The studio opens the newest run that has a network, and tells what data there are")
  func overview() throws {
    try SampleRuns.run { runs in
      let overview = try runs.ask("studio")
      #expect(overview.text("current_run") == "first")
      #expect(overview.text("default_data") == "sample")
      #expect(overview.text("version") == "mlp test" && overview.whole("threads") == 1)
      let data = overview.list("data")
      #expect(
        data.map { $0.text("name") } == ["sample", "mnist", "fashion-mnist", "drawings"])
      #expect(data[0]["is_available"] as? Bool == true && data[0].whole("test_count") == 1000)
      #expect(data[3]["is_available"] as? Bool == false)
    }
  }

  @Test("A run that was killed is told from one that goes on")
  func killed() throws {
    try SampleRuns.run { runs in
      var record = try runs.first.record()
      record.status = .running
      record.lastEpoch = nil
      try runs.first.write(record)
      func status() throws -> String? { try runs.ask("runs").list("runs").first?.text("status") }
      #expect(try status() == "interrupted")
      // Who goes on with it has the right to write there.
      let stopped = try StoppedRun(in: runs.first)
      #expect(try status() == "running")
      withExtendedLifetime(stopped) {}
      #expect(try runs.ask("runs").list("runs").first?.whole("epochs_done") == 3)
    }
  }

  @Test("A damaged record is told, and does not hide the other runs")
  func damaged() throws {
    try SampleRuns.run { runs in
      try Data("{".utf8).write(to: runs.folder.appending(path: "small/run.json"))
      let answer = try runs.ask("runs")
      #expect(answer.list("runs").map { $0.text("name") } == ["first"])
      #expect(answer.list("faults").first?.text("name") == "small")
      #expect(answer.list("faults").first?.text("message")?.contains("run.json") == true)
    }
  }

  @Test(
    "What is no run is not found",
    arguments: ["none", "..", "../first", "first/..", "", "first%2frun.json"])
  func missing(name: String) throws {
    try SampleRuns.run { runs in
      let response = runs.studio.router.respond(to: HTTPRequest(.get, "/api/v1/runs/\(name)"))
      #expect(response.status == 404)
    }
  }

  @Test("Without runs there is none to open")
  func empty() throws {
    try SampleRuns.run { runs in
      for run in ["first", "small"] {
        try FileManager.default.removeItem(at: runs.folder.appending(path: run))
      }
      #expect(try runs.ask("studio").isNull("current_run"))
      #expect(try runs.ask("runs").list("runs").isEmpty)
      try runs.send("predict", ["pixels": ""], status: 404)
    }
  }
}

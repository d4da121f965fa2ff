import Foundation
import Testing

@Suite("mlp train")
struct TrainTests {
  @Test("With no options, it learns the bundled digits and says what to type next")
  func defaults() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp("train", "--output", "first")
    #expect(outcome.exitCode == 0)
    let result = try #require(
      outcome.standardOutput.wholeMatch(
        of:
          #/
          Test\ accuracy:\ (\d+\.\d\d)%\ \((\d+)\ of\ 1,000\ images\)\n
          Run\ folder:\ first\n
          Next:\n
          \ \ \S*mlp\ evaluate\ --run\ first\ --data\ sample\n
          \ \ \S*mlp\ predict\ --run\ first\ --data\ sample\ --index\ 8\n
          /#))
    let correct = try #require(Int(result.2))
    #expect(correct > 900)
    #expect(Double(result.1) == Double(correct) / 10)

    #expect(
      folder.names(in: "first")
        == ["history.csv", "iterations.csv", "model.safetensors", "run.json"])
    let record = try JSON(folder.text("first/run.json"))
    #expect(record["status"] == .string("finished"))
    #expect(record["test"]["correct"] == .number(Double(correct)))
    #expect(record["weights_sha256"].string?.count == 64)
  }

  @Test("Off a terminal, progress is one plain line for each epoch, after a line on the network")
  func progress() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp(
      "train", "--output", "run", "--hidden", "30,20", "--epochs", "3", "--validation", "500")
    #expect(outcome.exitCode == 0)
    let lines = outcome.messages
    try #require(lines.count == 4)
    #expect(
      lines[0] == """
        784-30-20-10, 24,380 parameters, float32; sample: 3,500 training examples, 500 held out \
        for validation; batches of 32
        """)
    for (number, line) in lines.dropFirst().enumerated() {
      let parts = line.wholeMatch(
        of:
          #/epoch (\d)\/3  cost [\d.]+  train [\d.]+%  valid [\d.]+%  [\d.]+ m?s/#
      )
      #expect(parts?.1 == "\(number + 1)", "\(line)")
    }
    #expect(!outcome.standardError.contains("\u{1B}"))
    #expect(!outcome.standardError.contains("\r"))
  }

  @Test(
    "A network that has learned nothing is told from one that has, with what to try",
    arguments: [
      (["--learning-rate", "5"], "The learning rate 5.0 is probably too high: try 0.05."),
      (["--scaling", "raw"], "try --scaling standard."),
      ([], nil),
    ])
  func guessing(options: [String], advice: String?) async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp(["train", "--epochs", "3", "--quiet"] + options)
    #expect(outcome.exitCode == 0)
    let remark = outcome.standardOutput.split(separator: "\n")
      .first { $0.hasPrefix("This is no better than guessing among 10 classes.") }
    #expect((remark != nil) == (advice != nil))
    if let advice { #expect(remark?.hasSuffix(advice) == true, "\(remark ?? "")") }
  }

  @Test("The JSON is one document with the promised keys; accuracies are fractions")
  func json() async throws {
    let folder = try ScratchFolder()
    let results = try await folder.train("run", ["--hidden", "100,20", "--validation", "0.2"])
    #expect(results.keys == ["epochs", "interrupted", "run", "test", "weights_sha256"])
    #expect(results["run"] == .string("run"))
    #expect(results["interrupted"] == .boolean(false))
    #expect(results["test"].keys == ["accuracy", "correct", "examples"])
    #expect(results["test"]["examples"] == .number(1000))
    let correct = try #require(results["test"]["correct"].number)
    #expect(results["test"]["accuracy"] == .number(correct / 1000))

    #expect(results["epochs"].elements.map { $0["epoch"] } == [.number(1), .number(2)])
    for epoch in results["epochs"].elements {
      #expect(
        epoch.keys == [
          "epoch", "evaluation_seconds", "train_accuracy", "train_cost", "train_seconds",
          "valid_accuracy", "valid_cost",
        ])
      for key in ["train_accuracy", "valid_accuracy"] {
        let accuracy = try #require(epoch[key].number)
        #expect((0.3...1).contains(accuracy))
      }
      #expect(try #require(epoch["train_seconds"].number) > 0)
    }
    let record = try JSON(folder.text("run/run.json"))
    #expect(record["weights_sha256"] == results["weights_sha256"])
    #expect(record["data"]["validation_examples"] == .number(800))
  }

  @Test("Quietly, nothing is on standard error, and the results are the same")
  func quiet() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp("train", "--output", "run", "--epochs", "1", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError == "")
    #expect(outcome.standardOutput.hasPrefix("Test accuracy: "))
  }

  @Test("Without --output, runs go to folders of their own in runs/")
  func defaultFolders() async throws {
    let folder = try ScratchFolder()
    for _ in 0..<2 {
      let outcome = try await folder.mlp("train", "--hidden", "none", "--epochs", "1", "--quiet")
      #expect(outcome.exitCode == 0)
    }
    let names = folder.names(in: "runs")
    #expect(names.count == 2)
    for name in names { #expect(name.contains(#/^\d{4}-\d\d-\d\d-\d{6}-sample(-2)?$/#), "\(name)") }
  }

  @Test("The history has a line for each epoch, the last as in the record")
  func history() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run", ["--epochs", "3"])
    let rows = try folder.text("run/history.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      rows.first == [
        "epoch", "train_cost", "train_accuracy", "valid_cost", "valid_accuracy", "learning_rate",
        "train_seconds", "evaluation_seconds",
      ])
    #expect(rows.dropFirst().map(\.first) == ["1", "2", "3"])
    let last = try JSON(folder.text("run/run.json"))["last_epoch"]
    #expect(rows.last.map { Double($0[1]) } == last["train_cost"].number)
  }
}

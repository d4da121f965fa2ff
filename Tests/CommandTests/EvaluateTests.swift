import Testing

@Suite("mlp evaluate")
struct EvaluateTests {
  @Test("The JSON has the result of the training's own test, and the confusion matrix")
  func json() async throws {
    let folder = try ScratchFolder()
    let trained = try await folder.train("run")
    let results = try await folder.mlp(
      "evaluate", "--run", "run", "--data", "sample", "--json"
    ).json()
    #expect(
      results.keys == [
        "accuracy", "accuracy_interval", "classes", "confused_pairs", "confusion", "correct",
        "examples", "macro_average",
      ])
    for key in ["accuracy", "correct", "examples"] {
      #expect(results[key] == trained["test"][key])
    }
    let rows = results["confusion"].elements.map { $0.elements.compactMap(\.number) }
    #expect(rows.map(\.count) == [Int](repeating: 10, count: 10))
    // A row for each class, of which the sample's test part has 100 examples.
    #expect(rows.map { $0.reduce(0, +) } == [Double](repeating: 100, count: 10))
    #expect(rows.indices.map { rows[$0][$0] }.reduce(0, +) == results["correct"].number)
    try checkMeasures(results, rows)
  }

  @Test("Every look at the test set is counted in the run's record, and looks elsewhere are not")
  func looks() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.train("run")
    func looks() throws -> Double? {
      try JSON(folder.text("run/run.json"))["test_looks"].number
    }
    #expect(try looks() == 1)
    _ = try await folder.mlp("evaluate", "--run", "run", "--part", "train")
    #expect(try looks() == 1)
    for expected in [2.0, 3] {
      _ = try await folder.mlp("evaluate", "--run", "run")
      #expect(try looks() == expected)
    }
    _ = try await folder.mlp("figures", "cost", "--run", "run")
    #expect(try looks() == 3)
    _ = try await folder.mlp("figures", "confusion", "--run", "run")
    #expect(try looks() == 4)
  }

  @Test("Several poses of each image are told of, and the same whatever the number of threads")
  func poses() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.train("run", ["--augment", "gentle"])
    func evaluate(_ options: String...) async throws -> JSON {
      try await folder.mlp(["evaluate", "--run", "run", "--json"] + options).json()
    }
    let alone = try await evaluate()
    let poses = try await evaluate("--test-time-augmentation", "--threads", "1")
    #expect(poses["poses"] == .number(9) && alone["poses"] == .null)
    #expect(poses["confusion"] != alone["confusion"])
    let shared = try await evaluate("--test-time-augmentation", "--threads", "3")
    #expect(shared == poses)
    #expect(try JSON(folder.text("run/run.json"))["test_looks"] == .number(4))
    let text = try await folder.mlp("evaluate", "--run", "run", "--test-time-augmentation")
    #expect(text.standardOutput.contains(" of 1,000 test images, each in 9 poses)"))
  }

  @Test("Rows of numbers have no poses")
  func posesOfNoImages() async throws {
    let folder = try ScratchFolder()
    try SmallDigits(isFlat: true).write(to: folder, "rows")
    _ = try await folder.train("run", ["--data", "rows"])
    for verb in ["evaluate", "predict"] {
      let outcome = try await folder.mlp(verb, "--run", "run", "--test-time-augmentation")
      outcome.expectFailure(64, ["Only images have poses", "--test-time-augmentation"])
    }
  }

  /// The measures follow from the confusion matrix.
  private func checkMeasures(_ results: JSON, _ rows: [[Double]]) throws {
    let accuracy = try #require(results["accuracy"].number)
    let interval = results["accuracy_interval"]
    #expect(interval["confidence"] == .number(0.95))
    #expect(try #require(interval["lower"].number) < accuracy)
    #expect(try #require(interval["upper"].number) > accuracy)
    let classes = results["classes"].elements
    #expect(classes.map { $0["name"].string } == (0..<10).map { "\($0)" })
    for (index, measures) in classes.enumerated() {
      #expect(measures["examples"] == .number(100))
      #expect(measures["recall"] == .number(rows[index][index] / 100))
      let predictions = rows.map { $0[index] }.reduce(0, +)
      #expect(measures["predictions"] == .number(predictions))
    }
    let recalls = classes.compactMap { $0["recall"].number }
    let mean = try #require(results["macro_average"]["recall"].number)
    #expect(abs(mean - recalls.reduce(0, +) / 10) < 1e-12)
    let pairs = results["confused_pairs"].elements.compactMap { $0["count"].number }
    #expect(pairs == pairs.sorted(by: >))
    #expect(pairs.reduce(0, +) == 1000 - (results["correct"].number ?? 0))
  }

  @Test("The examples that were misclassified are listed, and drawn with the notebook's titles")
  func misclassified() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let results = try await folder.mlp(
      "evaluate", "--run", "run", "--misclassified", "3", "--json"
    ).json()
    let examples = results["misclassified"].elements
    #expect(examples.count == 3)
    let outcome = try await folder.mlp(
      "evaluate", "--run", "run", "--misclassified", "3", variables: ["COLUMNS": "100"])
    #expect(outcome.exitCode == 0)
    for (position, example) in examples.enumerated() {
      let (label, prediction) = (example["label"].string ?? "", example["prediction"].string ?? "")
      let index = Int(example["index"].number ?? -1)
      #expect(label != prediction)
      #expect(
        outcome.standardOutput.contains(
          "\n  \(position + 1)) example \(index): \(label), taken for \(prediction)\n"))
      #expect(outcome.standardOutput.contains("\(position + 1)) t: \(label) p: \(prediction)"))
      let asked = try await folder.mlp("predict", "--run", "run", "--index", "\(index)", "--json")
        .json()
      #expect(asked["prediction"].string == prediction)
      #expect(asked["label"].string == label)
    }
  }

  @Test("The text has the accuracy, two tables with a row for each class, and confusions")
  func text() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run", ["--precision", "float64"])
    let outcome = try await folder.mlp("evaluate", "--run", "run", "--threads", "3")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError == "")
    let lines = outcome.standardOutput.split(separator: "\n")
    try #require(lines.count == 32)
    #expect(
      lines[0].contains(#/^Accuracy: \d\d\.\d\d% \(\d{3} of 1,000 test images\)$/#), "\(lines[0])")
    #expect(lines[1].contains(#/^95% interval: \d\d\.\d\d% to \d\d\.\d\d%$/#), "\(lines[1])")
    #expect(lines[2].split(separator: " ") == ["is", "taken", "for"])
    #expect(lines[3].split(separator: " ") == (0..<10).map { "\($0)" })
    #expect(lines[4..<14].map { $0.split(separator: " ").count } == .init(repeating: 11, count: 10))
    #expect(lines[14].split(separator: " ") == ["precision", "recall", "F1", "examples"])
    #expect(lines[15..<26].allSatisfy { $0.contains(#/^(\d|mean) +(\d+\.\d\d% +){3}1,?00/#) })
    #expect(lines[26] == "Confused most often")
    #expect(lines[27...].allSatisfy { $0.contains(#/^  \d taken for \d: \d+ of 100 \(/#) })
  }

  @Test("Without --data, the run's own data are measured, from any working folder")
  func ownData() async throws {
    let folder = try ScratchFolder()
    try SmallDigits().write(to: folder, "digits")
    let trained = try await folder.mlp(
      "train", "--data", "digits", "--output", "run", "--epochs", "2", "--json", "--quiet",
      "--validation", "0"
    ).json()
    let measured = try await folder.mlp("evaluate", "--run", "run", "--json").json()
    #expect(measured["examples"] == trained["test"]["examples"])
    #expect(measured["correct"] == trained["test"]["correct"])
    let other = try await folder.mlp("evaluate", "--run", "run", "--data", "sample")
    #expect(other.exitCode == 65)
  }

  @Test("The training part can be measured as well")
  func part() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let results = try await folder.mlp(
      "evaluate", "--run", "run", "--part", "train", "--json"
    ).json()
    #expect(results["examples"] == .number(4000))
  }

  @Test("A run folder that is not there is no input")
  func missingRun() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp("evaluate", "--run", "nowhere")
    outcome.expectFailure(66, ["There is no folder \(folder.path("nowhere"))."])
    let without = try await folder.mlp("evaluate")
    without.expectUsageFault(
      "Missing option '--run <folder>'.", help: "--run <folder>",
      usage: "mlp evaluate --run <folder> [options]")
  }

  @Test("Data that do not fit the network are refused before anything is computed")
  func otherData() async throws {
    let folder = try ScratchFolder()
    try SmallDigits().write(to: folder, "small")
    try await folder.train("run")
    let outcome = try await folder.mlp("evaluate", "--run", "run", "--data", "small")
    outcome.expectFailure(65, ["The network has 784 inputs, but the examples have 16 features."])

    try SmallDigits(side: 8, rows: 2).write(to: folder, "wide")
    try await folder.train("square run", ["--data", "small"])
    try await folder.mlp("evaluate", "--run", "square run", "--data", "wide").expectFailure(
      65, ["The network learned from images of 4 × 4, but these are of 2 × 8."])

    let names = (0..<12).map { "class \($0)\n" }.joined()
    try SmallDigits().write(to: folder, "twelve")
    try folder.write(names.utf8, as: "twelve/classes.txt")
    try await folder.train("small run", ["--data", "small"])
    let classes = try await folder.mlp("evaluate", "--run", "small run", "--data", "twelve")
    classes.expectFailure(65, ["The network has 10 outputs, but the examples have 12 classes."])
  }
}

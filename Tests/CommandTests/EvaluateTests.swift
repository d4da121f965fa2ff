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
    #expect(results.keys == ["accuracy", "confusion", "correct", "examples"])
    for key in ["accuracy", "correct", "examples"] {
      #expect(results[key] == trained["test"][key])
    }
    let rows = results["confusion"].elements.map { $0.elements.compactMap(\.number) }
    #expect(rows.map(\.count) == [Int](repeating: 10, count: 10))
    // A row for each class, of which the sample's test part has 100 examples.
    #expect(rows.map { $0.reduce(0, +) } == [Double](repeating: 100, count: 10))
    #expect(rows.indices.map { rows[$0][$0] }.reduce(0, +) == results["correct"].number)
  }

  @Test("The text has the accuracy and a table with a row for each class")
  func text() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run", ["--precision", "float64"])
    let outcome = try await folder.mlp("evaluate", "--run", "run", "--threads", "3")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError == "")
    let lines = outcome.standardOutput.split(separator: "\n")
    try #require(lines.count == 13)
    #expect(
      lines[0].contains(#/^Accuracy: \d\d\.\d\d% \(\d{3} of 1,000 test images\)$/#), "\(lines[0])")
    #expect(lines[1].split(separator: " ") == ["is", "taken", "for"])
    #expect(lines[2].split(separator: " ") == (0..<10).map { "\($0)" })
    #expect(
      lines.dropFirst(3).map { $0.split(separator: " ").count } == .init(repeating: 11, count: 10))
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
    outcome.expectFailure(66, ["There is no model.safetensors in \(folder.path("nowhere"))."])
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

    let names = (0..<12).map { "class \($0)\n" }.joined()
    try SmallDigits().write(to: folder, "twelve")
    try folder.write(names.utf8, as: "twelve/classes.txt")
    try await folder.train("small run", ["--data", "small"])
    let classes = try await folder.mlp("evaluate", "--run", "small run", "--data", "twelve")
    classes.expectFailure(65, ["The network has 10 outputs, but the examples have 12 classes."])
  }
}

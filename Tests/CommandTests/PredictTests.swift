import Testing

@Suite("mlp predict")
struct PredictTests {
  @Test("The text has the drawing, the label, ten bars and the verdict")
  func text() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run", ["--epochs", "4"])
    var verdicts: Set<Substring> = []
    for index in 0..<60 where verdicts.count < 2 {
      let outcome = try await folder.mlp("predict", "--run", "run", "--index", "\(index)")
      #expect(outcome.exitCode == 0)
      #expect(!outcome.standardOutput.contains("\u{1B}"))
      let lines = outcome.standardOutput.split(separator: "\n")
      let start = try #require(lines.firstIndex { $0.hasPrefix("Label: ") })
      let label = lines[start].dropFirst("Label: ".count)
      #expect(lines[..<start].contains { $0.contains("█") })
      #expect(lines[..<start].contains { $0.contains("\(index): \(label)") })
      let bars = lines[(start + 1)...].dropLast()
      let outputs = try bars.enumerated().map { number, line in
        let bar = try #require(line.wholeMatch(of: #/  (\d) ([01]\.\d{3})(?: (█*)[▏▎▍▌▋▊▉]?)?/#))
        #expect(bar.1 == "\(number)")
        let output = try #require(Double(bar.2))
        #expect(abs(Double(bar.3?.count ?? 0) - output * 40) <= 1)
        return output
      }
      #expect(outputs.count == 10)
      #expect(abs(outputs.reduce(0, +) - 1) < 0.006)
      let largest = try #require(outputs.indices.max { outputs[$0] < outputs[$1] })
      let verdict: Substring = label == "\(largest)" ? "CORRECT" : "INCORRECT"
      #expect(lines.last.map(String.init) == "Prediction: \(largest)  \(verdict)")
      verdicts.insert(verdict)
    }
    #expect(verdicts == ["CORRECT", "INCORRECT"])
  }

  @Test("The JSON has the label, the prediction and an output for each class")
  func json() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let results = try await folder.mlp(
      "predict", "--run", "run", "--data", "sample", "--index", "7", "--json"
    ).json()
    #expect(results.keys == ["correct", "index", "label", "outputs", "prediction"])
    #expect(results["index"] == .number(7))
    #expect(results["outputs"].keys == (0..<10).map { "\($0)" })
    let outputs = results["outputs"].keys.compactMap { results["outputs"][$0].number }
    #expect(abs(outputs.reduce(0, +) - 1) < 1e-5)
    let largest = try #require(outputs.indices.max { outputs[$0] < outputs[$1] })
    #expect(results["prediction"] == .string("\(largest)"))
    #expect(results["correct"] == .boolean(results["label"] == results["prediction"]))
  }

  @Test("The last example is the last that can be asked for")
  func range() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let last = try await folder.mlp("predict", "--run", "run", "--index", "999")
    #expect(last.exitCode == 0)
    let beyond = try await folder.mlp("predict", "--run", "run", "--index", "1000")
    beyond.expectUsageFault(
      "There is no test example 1000 in sample: the last is 999.", help: "--index <n>",
      usage: "mlp predict --run <folder> [options]")
    let negative = try await folder.mlp("predict", "--run", "run", "--index", "-1")
    negative.expectFailure(64, ["--index must be at least 0, but got '-1'.", "Usage: "])
  }
}

import Foundation
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

  @Test("Outputs can be averaged over several poses of an image")
  func poses() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let command = ["predict", "--run", "run", "--index", "7"]
    let alone = try await folder.mlp(command + ["--json"]).json()
    let poses = try await folder.mlp(command + ["--test-time-augmentation", "--json"]).json()
    #expect(poses["poses"] == .number(9) && poses["outputs"] != alone["outputs"])
    let outputs = poses["outputs"].keys.compactMap { poses["outputs"][$0].number }
    #expect(abs(outputs.reduce(0, +) - 1) < 1e-5)
    let text = try await folder.mlp(command + ["--test-time-augmentation"]).standardOutput
    #expect(text.contains("\nAveraged over 9 poses:\n"))
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
      usage: "mlp predict --run <folder> [<image> ...] [options]")
    let negative = try await folder.mlp("predict", "--run", "run", "--index", "-1")
    negative.expectFailure(64, ["--index must be at least 0, but got '-1'.", "Usage: "])
  }

  @Test("A picture made of an example is normalised, and gets the example's answer")
  func pictures() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    try folder.write(PNGWriter.digit, as: "dark.png")
    try folder.write(PNGWriter.digit(inverted: true), as: "light.jpg")
    let results = try await folder.mlp("predict", "--run", "run", "dark.png", "light.jpg", "--json")
      .json().elements
    #expect(results.map { $0["file"].string } == ["dark.png", "light.jpg"])
    #expect(results.map(\.keys) == .init(repeating: ["file", "outputs", "prediction"], count: 2))
    #expect(results[0]["outputs"] == results[1]["outputs"])
    let text = try await folder.mlp("predict", "dark.png", "--run", "run", "--show-steps")
    #expect(text.exitCode == 0)
    for caption in ["read 60×80", "ink, inverted 60×80", "scaled 10×20", "centred 28×28"] {
      #expect(text.standardOutput.contains(caption), "\(caption)")
    }
    #expect(text.standardOutput.contains("Prediction: \(results[0]["prediction"].string ?? "")\n"))
    #expect(!text.standardOutput.contains("CORRECT"))
  }

  @Test("Steps go on to what the network sees: upright, and described by directions")
  func preparedSteps() async throws {
    let folder = try ScratchFolder()
    try folder.write(PNGWriter.digit, as: "dark.png")
    try await folder.train("run", ["--deskew", "--directions"])
    func steps(_ options: String...) async throws -> Outcome {
      try await folder.mlp(["predict", "--show-steps"] + options, variables: ["COLUMNS": "200"])
    }
    let picture = try await steps("--run", "run", "dark.png").standardOutput
    #expect(picture.contains(#/(?m)centred 28×28 +upright +directions$/#))
    let moved = try await steps("--run", "run", "dark.png", "--rotate", "90").standardOutput
    #expect(moved.contains(#/(?m)centred 28×28 +rotated by 90° +upright +directions$/#))
    let example = try await steps("--run", "run", "--index", "4").standardOutput
    #expect(example.contains(#/(?m)^upright +directions$/#))
    let turned = try await steps("--run", "run", "--index", "4", "--rotate", "90").standardOutput
    func drawing(_ text: String) -> Substring { text.prefix { $0 != "d" } }
    #expect(turned.hasPrefix("What the network sees:") && drawing(turned) != drawing(example))
    try await folder.train("plain")
    let plain = try await steps("--run", "plain")
    #expect(plain.exitCode == 0 && plain.standardError.contains("sees examples as they are"))
  }

  @Test("What is no picture, not there, or empty is told apart")
  func picturesThatAreNone() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    try folder.write("not a picture".utf8, as: "garbage.png")
    try folder.write(PNGWriter.digit.prefix(90), as: "cut.png")
    try folder.write(PNGWriter.digit(inverted: false, ink: 255), as: "white.png")
    for (name, words) in [
      ("garbage.png", "expected a PNG or JPEG file"), ("cut.png", "undamaged PNG file"),
      ("white.png", "expected a digit that stands out"), ("run", "expected a PNG or JPEG file"),
    ] {
      let outcome = try await folder.mlp("predict", "--run", "run", name)
      outcome.expectFailure(65, [name, words])
    }
    try folder.write(PNGWriter.digit, as: "dark.png")
    let alone = try await folder.mlp("predict", "--run", "run", "dark.png")
    let among = ["predict", "--run", "run", "none.png", "dark.png", "cut.png"]
    let answered = try await folder.mlp(among)
    #expect(answered.exitCode == 66)
    let told = answered.messages.filter { $0.hasPrefix("Error:") }
    #expect(told.map { $0.prefix(16) } == ["Error: none.png:", "Error: cut.png: "])
    #expect(answered.standardOutput == alone.standardOutput)
    let results = try await folder.mlp(among + ["--json"]).standardOutput
    let values = try JSONDecoder().decode([PictureResult].self, from: Data(results.utf8))
    #expect(values.map(\.file) == ["dark.png", "none.png", "cut.png"])
    #expect(values.map { $0.prediction == nil } == [false, true, true])
    #expect(values.map { $0.error == nil } == [true, false, false])
    let missing = try await folder.mlp("predict", "--run", "run", "none.png")
    missing.expectFailure(66, ["none.png: expected a PNG or JPEG file, found nothing"])
    for options in [["--index", "3"], ["--data", "sample"], ["--part", "train"]] {
      let both = try await folder.mlp(["predict", "--run", "run", "cut.png"] + options)
      both.expectFailure(64, ["cannot be asked for at once", options[0]])
    }
    let drawn = try await folder.mlp("predict", "--run", "run", "--show-steps", "--json")
    drawn.expectFailure(64, ["JSON has no drawings"])
    try SmallDigits().write(to: folder, "small")
    try await folder.train("small run", ["--data", "small"])
    let other = try await folder.mlp("predict", "--run", "small run", "cut.png")
    other.expectFailure(
      65, ["The network learned from images of 4 × 4, but these are of 28 × 28."])
  }

  @Test("An example is turned and moved, and both answers are given")
  func motion() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let before = try await folder.mlp("predict", "--run", "run", "--index", "2", "--json").json()
    let turned = try await folder.mlp(
      "predict", "--run", "run", "--index", "2", "--rotate", "90", "--json"
    ).json()
    #expect(turned["prediction_before"] == before["prediction"])
    #expect(turned["outputs"] != before["outputs"])
    let around = try await folder.mlp(
      "predict", "--run", "run", "--index", "2", "--rotate", "360", "--shift", "0,0", "--json"
    ).json()
    #expect(around["outputs"] == before["outputs"])
    let text = try await folder.mlp(
      "predict", "--run", "run", "--index", "2", "--rotate", "-90", "--shift", "2,-3")
    #expect(text.exitCode == 0)
    let answer = before["prediction"].string ?? ""
    #expect(text.standardOutput.contains("\nPrediction before: \(answer)\n"))
    #expect(text.standardOutput.contains("\nPrediction rotated by -90°, shifted by 2,-3: "))
    for (option, value) in [("--rotate", "45"), ("--shift", "3"), ("--shift", "1,2,3")] {
      let wrong = try await folder.mlp("predict", "--run", "run", option, value)
      wrong.expectFailure(64, ["\(option) must be", "Usage: "])
    }
  }
}

/// What `mlp predict --json` says of a picture.
private struct PictureResult: Decodable {
  let file: String
  let prediction: String?
  let error: String?
}

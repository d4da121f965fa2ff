import Foundation
import Testing

@Suite("mlp train --config with a run, changed")
struct TrainChangedRunTests {
  /// Options that are not the defaults, so that it shows if a default takes the place of one.
  private static let settings = [
    "--hidden", "12,8", "--activation", "tanh", "--learning-rate", "0.02",
    "--learning-rate-decay", "0.9", "--l2", "0.001", "--scaling", "unit", "--validation", "100",
    "--validation-split", "last", "--seed", "5",
  ]

  @Test(
    "An option beside the run changes that, and nothing else",
    arguments: [
      (["--epochs", "1"], ["epochs"]), (["--batch-size", "50"], ["batch_size"]),
      (["--learning-rate", "0.05"], ["learning_rate"]),
      (["--learning-rate-decay", "1"], ["learning_rate"]), (["--l2", "0"], ["objective"]),
      (["--reduction", "sum", "--learning-rate", "0.001"], ["learning_rate", "objective"]),
      (["--scaling", "standard"], ["preprocessing"]), (["--validation", "0.2"], ["validation"]),
      (["--validation-split", "stratified"], ["validation"]), (["--seed", "6"], ["seed"]),
      (["--precision", "float64"], ["precision"]), (["--hidden", "none"], ["architecture"]),
      (["--activation", "relu"], ["architecture"]),
      (["--initializer", "normal:0.1"], ["architecture"]),
      (["--loss", "squared-error"], ["architecture", "objective"]),
    ])
  func change(options: [String], changed: [String]) async throws {
    let folder = try ScratchFolder()
    try await folder.train("first", Self.settings)
    let again = try await folder.train("again", ["--config", "first"] + options)
    let configurations = try ["first", "again"].map {
      try JSON(folder.text("\($0)/run.json"))["configuration"]
    }
    let differing = configurations[0].keys.filter { configurations[0][$0] != configurations[1][$0] }
    #expect(differing == changed)
    #expect(again.keys.contains("same_weights") == false)
    // It is what one would have got with all options at once.
    let names = options.filter { $0.hasPrefix("--") }
    let kept = stride(from: 0, to: Self.settings.count, by: 2)
      .filter { !names.contains(Self.settings[$0]) }
      .flatMap { Self.settings[$0...$0 + 1] }
    let whole = try await folder.train("whole", kept + options)
    #expect(whole["weights_sha256"] == again["weights_sha256"])
  }

  @Test("Images of other rows and columns are prepared anew, or not at all")
  func otherImages() async throws {
    let folder = try ScratchFolder()
    try SmallDigits(side: 4, rows: 8).write(to: folder, "high")
    try SmallDigits(side: 8, rows: 4).write(to: folder, "wide")
    try await folder.train("first", ["--data", "high", "--deskew"])
    let again = ["train", "--config", "first", "--data", "wide", "--output", "again", "--quiet"]
    let refused = try await folder.mlp(again)
    refused.expectFailure(
      64,
      [
        "Images of the shape [4, 8] cannot be prepared as 8 rows and 4 columns. Make the preprocessing",
        "Help:  --config",
      ])
    #expect(!folder.exists("again"))
    #expect(try await folder.mlp(again + ["--deskew"]).exitCode == 0)
    #expect(try await folder.mlp("evaluate", "--run", "again").exitCode == 0)
  }

  @Test("A width keeps the layer it belongs to; layers that are added are like the last one")
  func hidden() async throws {
    let folder = try ScratchFolder()
    try await folder.train("first", Self.settings)
    try await folder.train("wider", ["--config", "first", "--hidden", "20,8,6"])
    let layers = try JSON(folder.text("wider/run.json"))["configuration"]["architecture"]["layers"]
    #expect(layers.elements.map { $0["units"].number } == [20, 8, 6, 10])
    #expect(
      layers.elements.map { $0["activation"].string } == ["tanh", "tanh", "tanh", "softmax"])
    // What suits tanh took the place of what suits relu.
    let distributions = layers.elements.map { $0["initializer"]["distribution"].keys }
    #expect(distributions == Array(repeating: ["glorot_uniform"], count: 4))
  }

  @Test("An option that says what the run had leaves a repetition one")
  func sameValue() async throws {
    let folder = try ScratchFolder()
    try await folder.train("first", Self.settings)
    let again = try await folder.train(
      "again", ["--config", "first", "--seed", "5", "--activation", "tanh", "--l2", "1e-3"])
    #expect(again["same_weights"] == .boolean(true))
    let text = try await folder.mlp(
      "train", "--config", "first", "--output", "other", "--epochs", "1", "--quiet")
    #expect(!text.standardOutput.contains("Weights:"))
  }

  @Test("Other data beside the run are learned from as the run did, and no weights are compared")
  func otherData() async throws {
    let folder = try ScratchFolder()
    try await folder.train("first", Self.settings)
    let export = try await folder.mlp("data", "export", "sample", "--to", "digits.npz")
    #expect(export.exitCode == 0)
    let outcome = try await folder.mlp(
      "train", "--config", "first", "--data", "digits.npz", "--output", "again", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError.contains("not those of the earlier run"))
    #expect(!outcome.standardOutput.contains("Weights:"))
  }

  @Test(
    "A fault in the record is told with its line, what was expected, and what was probably meant",
    arguments: [
      (
        #""epochs""#, #""epocs""#,
        "There is no 'configuration.epocs'. Did you mean 'configuration.epochs'?"
      ),
      (
        #""order""#, #""ordre""#,
        "There is no 'configuration.ordre'. Did you mean 'configuration.order'?"
      ),
      (#""units""#, #""unit""#, "Did you mean 'configuration.architecture.layers.0.units'?"),
      (
        #""draw_order""#, #""drawOrder""#,
        "Did you mean 'configuration.architecture.layers.0.initializer.draw_order'?"
      ),
      (
        #""batch_size" :"#, #""bach_size": 3, "batch_size" :"#,
        "There is no 'configuration.bach_size'."
      ),
      (
        #""cost_factor" :"#, #""factor": 3, "cost_factor" :"#,
        "There is no 'configuration.objective.penalty.factor'."
      ),
      (
        #""epochs" : 2"#, #""epochs" : "two""#,
        #"'configuration.epochs' expects a whole number, but found the text "two"."#
      ),
      (
        #""keep""#, #""kep""#,
        #"'configuration.incomplete_batch' has a value that is not known, "kep"."#
      ),
      (
        #""layers" : ["#, #""layers" : 3, "x": ["#,
        "'configuration.architecture.layers' expects a list, but found the number 3."
      ),
      (
        #""epochs" : 2"#, #""epochs" : 2, "epochs" : 3"#,
        #""epochs" is given already in this line."#
      ),
    ])
  func faults(text: String, replacement: String, message: String) async throws {
    let folder = try ScratchFolder()
    try await folder.train("first")
    let record = try folder.text("first/run.json")
    let range = try #require(record.range(of: text))
    let changed = record.replacingCharacters(in: range, with: replacement)
    let line = record[..<range.lowerBound].count { $0.isNewline } + 1
    try folder.write(changed.utf8, as: "changed.json")
    let outcome = try await folder.mlp("train", "--config", "changed.json", "--output", "new")
    outcome.expectFailure(65, ["\(folder.path("changed.json")), line \(line): ", message])
    #expect(!folder.exists("new"))
  }

  @Test(
    "What is not the record of a run is refused, with the place in it",
    arguments: [
      ("{", "Here it is not JSON"), ("[]", "not an object"), (#"{"format": 1}"#, "'program'"),
      (#"{"format": "one"}"#, "'format' expects a whole number"),
      (#"{"configuration": 3}"#, "it has no 'format'"),
    ])
  func damagedRecord(text: String, word: String) async throws {
    let folder = try ScratchFolder()
    try folder.write(text.utf8, as: "run.json")
    let outcome = try await folder.mlp("train", "--config", "run.json", "--output", "new")
    outcome.expectFailure(65, [folder.path("run.json"), word])
    #expect(!folder.exists("new"))
  }

  @Test("A value out of range in a record is refused as it would be on the command line")
  func impossibleRecord() async throws {
    let folder = try ScratchFolder()
    try await folder.train("first")
    let text = try folder.text("first/run.json").replacing(
      #/"batch_size" : \d+/#, with: #""batch_size" : -1"#)
    try folder.write(text.utf8, as: "first/run.json")
    let outcome = try await folder.mlp("train", "--config", "first", "--output", "new")
    outcome.expectUsageFault(
      "A batch must hold at least 1 example, not -1.", help: "--batch-size",
      usage: "mlp train [options]")
    try await folder.train("mended", ["--config", "first", "--batch-size", "50"])
  }

  @Test("A record of a version that knew fewer values reads as what it meant")
  func olderRecord() async throws {
    let folder = try ScratchFolder()
    let first = try await folder.train("first")
    let text = try folder.text("first/run.json")
    var older = text
    for key in ["optimizer", "order", "incomplete_batch", "precision"] {
      older = older.replacing(try Regex("    \"\(key)\" : \"[^\"]*\",\n"), with: "")
    }
    #expect(older.count < text.count)
    try folder.write(older.utf8, as: "older.json")
    let again = try await folder.train("again", ["--config", "older.json"])
    #expect(again["weights_sha256"] == first["weights_sha256"])
    #expect(again["same_weights"] == .boolean(true))
  }
}

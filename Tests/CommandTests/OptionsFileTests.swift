import Testing

@Suite("mlp train --config with a file of options")
struct OptionsFileTests {
  @Test("A file says the same as the words on the command line")
  func sameAsWords() async throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      {
        "hidden": [20, 10], "activation": "tanh", "learning-rate": 0.1, "validation": 0.2,
        "epochs": 2, "seed": 4294967295, "initializer": "normal:0.1", "precision": "float64",
        "output": "file", "quiet": true
      }
      """.utf8, as: "options.json")
    let fromFile = try await folder.mlp("train", "--config", "options.json", "--json").json()
    let fromWords = try await folder.train(
      "words",
      [
        "--hidden", "20,10", "--activation", "tanh", "--learning-rate", "0.1", "--validation",
        "0.2", "--epochs", "2", "--seed", "4294967295", "--initializer", "normal:0.1",
        "--precision", "float64", "--batch-size", "32",
      ])
    #expect(fromFile["run"] == .string("file"))
    #expect(fromFile["weights_sha256"] == fromWords["weights_sha256"])
    let configurations = try ["file", "words"].map {
      try JSON(folder.text("\($0)/run.json"))["configuration"]
    }
    #expect(configurations[0] == configurations[1])
  }

  @Test("The command line counts for more than the file, for values and for flags")
  func overriding() async throws {
    let folder = try ScratchFolder()
    try folder.write(
      #"{"hidden": "none", "epochs": 3, "json": true, "quiet": false, "output": "a"}"#.utf8,
      as: "options.json")
    let results = try await folder.mlp(
      "train", "--epochs", "1", "--config", "options.json", "--output", "b", "--quiet"
    ).json()
    #expect(results["run"] == .string("b"))
    #expect(results["epochs"].elements.count == 1)
    let layers = try JSON(folder.text("b/run.json"))["configuration"]["architecture"]["layers"]
    #expect(layers.elements.count == 1)
    #expect(!folder.exists("a"))
  }

  @Test("A file may come through a pipe, and data beside it from elsewhere")
  func data() async throws {
    let folder = try ScratchFolder()
    try SmallDigits().write(to: folder, "digits")
    try folder.write(#"{"data": "digits", "epochs": 1, "hidden": 5}"#.utf8, as: "options.json")
    try await folder.train("run", ["--config", "options.json"])
    let record = try JSON(folder.text("run/run.json"))
    #expect(record["data"]["name"].string?.hasSuffix("digits") == true)
  }

  @Test(
    "A fault is told with file, line, what was expected and found, and what was probably meant",
    arguments: [
      (
        #"{"hiden": 3}"#,
        #""hiden" is no option that 'train' takes from a file. Did you mean "hidden"?"#
      ),
      (#"{"learning_rate": 3}"#, #"Did you mean "learning-rate"?"#),
      (#"{"batchSize": 3}"#, #"Did you mean "batch-size"?"#),
      (#"{"--epochs": 3}"#, #"Did you mean "epochs"?"#),
      (#"{"help": true}"#, #""help" is no option"#),
      (#"{"config": "other.json"}"#, #""config" cannot stand in the file that it names."#),
      (#"{"epochs": "ten"}"#, #""epochs" expects a whole number, but found the text "ten"."#),
      (#"{"epochs": "3"}"#, #""epochs" expects a whole number, but found the text "3"."#),
      (#"{"epochs": 1.5}"#, #""epochs" expects a whole number, but found 1.5."#),
      (#"{"epochs": 0}"#, #""epochs" must be at least 1, but found 0."#),
      (#"{"epochs": null}"#, #""epochs" expects a whole number, but found null."#),
      (#"{"epochs": [3]}"#, #""epochs" expects a whole number, but found a list."#),
      (#"{"epochs": {"n": 3}}"#, #""epochs" expects a whole number, but found an object."#),
      (#"{"epochs": 99999999999999999999}"#, #""epochs" expects a smaller whole number"#),
      (#"{"learning-rate": 1e999}"#, #""learning-rate" expects a number, but found 1e999."#),
      (#"{"quiet": "yes"}"#, #""quiet" expects true or false, but found the text "yes"."#),
      (#"{"quiet": 1}"#, #""quiet" expects true or false, but found the number 1."#),
      (#"{"data": 7}"#, #""data" expects a text, but found the number 7."#),
      (#"{"activation": "rulu"}"#, #"but found "rulu". Did you mean "relu"?"#),
      (#"{"hidden": [30, "x"]}"#, #"but found [30, "x"]."#),
      (#"{"hidden": [[30]]}"#, #"but has a list in it."#),
      (#"{"epochs": 3, "epochs": 4}"#, #""epochs" is given already in this line."#),
      (#"{"epochs": 3,}"#, "Here it is not JSON. Expected a key between double quotes"),
      ("epochs: 3", "Here it is not JSON. Expected a value, but found 'epochs'."),
      ("\u{0}\u{1}garbage", "Here it is not JSON."),
      ("[]", "It is JSON, but not an object with keys"), ("3", "not an object with keys"),
      (#"{"a": "# + String(repeating: "[", count: 5000), "nested more than 64 deep"),
    ])
  func faults(text: String, message: String) async throws {
    let folder = try ScratchFolder()
    try folder.write("\n\(text)".utf8, as: "options.json")
    let outcome = try await folder.mlp("train", "--config", "options.json", "--epochs", "2")
    outcome.expectFailure(65, ["Error: \(folder.path("options.json")), line 2: ", message])
    #expect(!folder.exists("runs"))
  }

  @Test("An option that is explained on the command line is explained for a file")
  func help() async throws {
    let folder = try ScratchFolder()
    try folder.write(#"{"epocs": 3}"#.utf8, as: "options.json")
    let outcome = try await folder.mlp("train", "--config", "options.json")
    #expect(outcome.messages.last?.hasPrefix("Help:  --epochs <n>  Passes over") == true)
  }

  @Test("What is found to be wrong later is told as on the command line")
  func laterFaults() async throws {
    let folder = try ScratchFolder()
    try folder.write(#"{"validation": 5000}"#.utf8, as: "options.json")
    let outcome = try await folder.mlp("train", "--config", "options.json")
    outcome.expectFailure(64, ["Holding out 5000 of 4000", "Help:  --validation"])
  }

  @Test("A file that is not there, an empty one and a folder that is no run are told apart")
  func missing() async throws {
    let folder = try ScratchFolder()
    try folder.write([], as: "empty.json")
    try folder.write([], as: "folder/other")
    let missing = try await folder.mlp("train", "--config", "none.json")
    missing.expectFailure(66, ["There is no \(folder.path("none.json"))"])
    let empty = try await folder.mlp("train", "--config", "empty.json")
    empty.expectFailure(65, ["empty.json, line 1: ", "found the end of the file"])
    let other = try await folder.mlp("train", "--config", "folder")
    other.expectFailure(66, ["There is no run.json in \(folder.path("folder"))"])
  }
}

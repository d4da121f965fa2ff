import Testing

@Suite("Training on the directions of edges")
struct TrainDirectionsTests {
  private let options = ["--hidden", "30", "--epochs", "2", "--augment", "gentle", "--seed", "3"]

  @Test("The model keeps the description, and every command that uses it describes images likewise")
  func keptWithTheModel() async throws {
    let folder = try ScratchFolder()
    let results = try await folder.train("run", options + ["--deskew", "--directions"])
    let preprocessing = try JSON(folder.text("run/run.json"))["configuration"]["preprocessing"]
    #expect(preprocessing["deskewed"]["scaling"]["directional"]["scaling"].keys == ["standardized"])
    let accuracy = try #require(results["test"]["accuracy"].number)
    #expect(accuracy > 0.8)
    let evaluated = try await folder.mlp("evaluate", "--run", "run", "--json").json()
    #expect(evaluated["accuracy"].number == accuracy)
  }

  @Test("One option beside a run changes that and nothing else")
  func changedAlone() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run", options + ["--directions", "--scaling", "unit"])
    func preprocessing(_ options: [String]) async throws -> JSON {
      try await folder.train("other", ["--config", "run", "--force"] + options)
      return try JSON(folder.text("other/run.json"))["configuration"]["preprocessing"]
    }
    #expect(try await preprocessing([])["directional"]["scaling"].keys == ["unit"])
    #expect(try await preprocessing(["--no-directions"]).keys == ["unit"])
    let both = try await preprocessing(["--deskew"])
    #expect(both["deskewed"]["scaling"]["directional"]["scaling"].keys == ["unit"])
    let scaled = try await preprocessing(["--scaling", "symmetric"])
    #expect(scaled["directional"]["scaling"].keys == ["symmetric"])
  }

  @Test("Images whose sides are not multiples of four are refused", arguments: [[], ["--deskew"]])
  func refused(options: [String]) async throws {
    let folder = try ScratchFolder()
    try SmallDigits(side: 6).write(to: folder, "odd")
    try await folder.mlp(["train", "--data", "odd", "--directions"] + options).expectFailure(
      64, ["--directions / --no-directions", "multiples of 4. These have the shape [6, 6]."])
    #expect(!folder.exists("runs"))
  }
}

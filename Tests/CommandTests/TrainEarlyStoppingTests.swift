import Testing

@Suite("A training that ends early")
struct TrainEarlyStoppingTests {
  private static let options = ["--hidden", "30", "--epochs", "40"]

  @Test("The network saved is that of the best epoch, as a training of so many epochs makes it")
  func best() async throws {
    let folder = try ScratchFolder()
    let stopped = try await folder.mlp(
      ["train", "--output", "early", "--early-stopping", "4", "--json", "--quiet"] + Self.options
    ).json()
    let best = try #require(stopped["best_epoch"].number)
    #expect(stopped["epochs"].elements.count == Int(best) + 4)
    #expect(best < 30)
    let record = try JSON(folder.text("early/run.json"))
    #expect(record["best_epoch"].number == best)
    #expect(record["status"] == .string("finished"))
    #expect(record["last_epoch"]["epoch"].number == best + 4)

    let short = try await folder.mlp(
      "train", "--output", "short", "--hidden", "30", "--epochs", "\(Int(best))", "--json",
      "--quiet"
    ).json()
    #expect(short["weights_sha256"] == stopped["weights_sha256"])
    #expect(short["test"] == stopped["test"])
    let accuracies = stopped["epochs"].elements.compactMap(\.["valid_accuracy"].number)
    #expect(accuracies.firstIndex(of: accuracies.max() ?? 0) == Int(best) - 1)
  }

  @Test("It says which epoch that was")
  func words() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp(
      ["train", "--output", "run", "--early-stopping", "3", "--quiet"] + Self.options)
    #expect(outcome.standardOutput.contains(#/^Best epoch: \d+ of \d+; its network is saved\n/#))
  }

  @Test("Without a validation set there is nothing to tell by")
  func noValidation() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp(
      "train", "--output", "run", "--early-stopping", "3", "--validation", "0")
    outcome.expectFailure(64, ["hold some out", "--validation"])
    #expect(!folder.exists("run"))
  }
}

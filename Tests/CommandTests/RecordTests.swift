import Foundation
import Testing

@Suite("mlp reproduce, records")
struct RecordTests {
  private static let mnist = ReproduceTests.mnist

  @Test("Time and epochs exclude each other, and a results file must be one")
  func faults() async throws {
    let folder = try ScratchFolder()
    func record(_ options: String...) async throws -> Outcome {
      try await folder.mlp(["reproduce", "fast-97.54", "--data", "sample"] + options)
    }
    try await record("--epochs", "2", "--budget", "5s").expectFailure(64, ["give one of the two"])
    try await record("--budget", "5").expectFailure(64, ["a time such as 90s"])
    try await record("--expected", "none.json").expectFailure(66, ["There is no", "none.json"])
    try folder.write(Array("{}".utf8), as: "other.json")
    try await record("--expected", "other.json").expectFailure(65, ["does not hold the results"])
    try await record().expectFailure(65, ["fast-97.54 needs 60,000 training"])
    try await folder.mlp("reproduce", "adaline", "--budget", "5s")
      .expectFailure(64, ["--budget goes with records alone."])
    #expect(!folder.exists("records"))
  }

  @Test(
    "A run says what it will take, looks at the test set once, and comes out again bit for bit",
    .enabled(if: mnist != nil, "MLP_DATA does not name a folder with the whole of MNIST"))
  func run() async throws {
    let folder = try ScratchFolder()
    let variables = ["MLP_DATA": try #require(Self.mnist)]
    let outcome = try await folder.mlp(
      "reproduce", "fast-97.54", "--epochs", "1", "--seeds", "2", variables: variables)
    #expect(outcome.standardError.contains("Estimate for this machine: "))
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.count { $0.contains(#/^seed [12] .* of 10,000 wrong; 95%: /#) } == 2)
    #expect(outcome.exitCode == (lines.contains { $0.hasPrefix("✓") } ? 0 : 1))
    let results = try JSON(folder.text("records/fast-97.54/results.json"))
    #expect(results["epochs"] == .number(1))
    for (seed, result) in results["seeds"].elements.enumerated() {
      let run = try JSON(folder.text("records/fast-97.54/seed-\(seed + 1)/run.json"))
      #expect(run["test_looks"] == .number(1) && result["test_looks"] == .number(1))
      #expect(result["members"].elements[0]["weights_sha256"] == run["weights_sha256"])
    }
    // As if it had been stopped at the second seed: the first is not looked at again.
    for name in ["results.json", "seed-2", "seed-2.json"] {
      try FileManager.default.removeItem(at: folder.file("records/fast-97.54/\(name)"))
    }
    let gone = try await folder.mlp(
      "reproduce", "fast-97.54", "--seeds", "2", "--json", "--quiet", variables: variables)
    let seeds = try JSON(gone.standardOutput)["seeds"].elements
    #expect(seeds.map { $0["test_looks"] } == [.number(1), .number(1)])
    #expect(seeds.first == results["seeds"].elements.first)
    let again = try await folder.mlp(
      "reproduce", "fast-97.54", "--epochs", "1", variables: variables)
    again.expectFailure(64, ["holds the results of an earlier repetition", "--force"])
    let replaced = try await folder.mlp(
      "reproduce", "fast-97.54", "--epochs", "1", "--force", "--json", "--quiet",
      variables: variables)
    let json = try JSON(replaced.standardOutput)
    #expect(json["seeds"].elements.map { $0["test_looks"] } == [.number(2)])
    #expect(
      json["seeds"].elements[0]["members"] != .null && json["date"].string?.hasSuffix("Z") == true)
    func compare(epochs: String) async throws -> Outcome {
      try await folder.mlp(
        "reproduce", "fast-97.54", "--epochs", epochs, "--output", "again-\(epochs)", "--expected",
        "records/fast-97.54/results.json", variables: variables)
    }
    #expect(
      try await compare(epochs: "1").standardError.contains("The weights are those of the expected")
    )
    #expect(
      try await compare(epochs: "2").standardError.contains(
        "The weights are NOT those of the expected"))
    let earlier = try folder.text("records/fast-97.54/results.json")
    let ofAnotherSeed = earlier.replacing(/"seed" : \d+/, with: #""seed" : 7"#)
    try folder.write(Array(ofAnotherSeed.utf8), as: "records/fast-97.54/results.json")
    #expect(
      try await compare(epochs: "3").standardError.contains("so that nothing was compared"))
  }
}

import Foundation
import NumPyCompatibility
import Testing

@Suite("The same training again")
struct TrainRepetitionTests {
  @Test(
    "The weights do not depend on the threads, only on the seed",
    arguments: [["--hidden", "50,20"], ["--precision", "float64", "--activation", "tanh"]])
  func hashes(settings: [String]) async throws {
    let folder = try ScratchFolder()
    var hashes: [JSON] = []
    for threads in ["1", "1", "2", "3"] {
      let results = try await folder.train("run", settings + ["--threads", threads, "--force"])
      hashes.append(results["weights_sha256"])
    }
    #expect(hashes[0].string?.contains(#/^[0-9a-f]{64}$/#) == true)
    #expect(Set(hashes.compactMap(\.string)).count == 1)
    let other = try await folder.train("other", settings + ["--seed", "2"])
    #expect(other["weights_sha256"] != hashes[0])
  }

  @Test(
    "--config repeats a run from its record, from a copy of it, or from its folder",
    arguments: ["first/run.json", "copy.json", "first"])
  func configuration(path: String) async throws {
    let folder = try ScratchFolder()
    let settings = [
      "--seed", "5", "--l2", "0.001", "--learning-rate-decay", "0.9", "--validation", "100",
      "--validation-split", "last", "--loss", "squared-error", "--scaling", "unit",
    ]
    let first = try await folder.train("first", settings)
    try folder.write(folder.bytes("first/run.json"), as: "copy.json")
    let second = try await folder.train("second", ["--config", path])
    #expect(second["weights_sha256"] == first["weights_sha256"])
    #expect(second["test"] == first["test"])
    let configurations = try ["first", "second"].map {
      try JSON(folder.text("\($0)/run.json"))["configuration"]
    }
    #expect(configurations[0]["seed"] == .number(5))
    #expect(configurations[0] == configurations[1])
  }

  @Test("A run on a folder finds its data again from another place, or says what differs")
  func configurationOfFolder() async throws {
    let folder = try ScratchFolder()
    try SmallDigits().write(to: folder, "digits")
    let first = try await folder.train("first", ["--data", "digits"])
    try folder.write([], as: "elsewhere/empty")
    let again = try await folder.start(
      ["train", "--config", "../first", "--output", "again", "--json", "--quiet"],
      workingFolder: "elsewhere"
    ).outcome()
    #expect(try again.json()["weights_sha256"] == first["weights_sha256"])
    #expect(again.standardError == "")

    var changed = SmallDigits()
    changed.testLabels.reverse()
    try changed.write(to: folder, "digits")
    let outcome = try await folder.mlp("train", "--config", "first", "--output", "b", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError.contains("not those of the earlier run"))
  }

  @Test("The exported archive holds the weights of the model", arguments: ["float32", "float64"])
  func export(precision: String) async throws {
    let folder = try ScratchFolder()
    try await folder.train(
      "run", ["--hidden", "7", "--precision", precision, "--export", "run/model.npz"])
    let archive = try NumPyArchive(npz: folder.bytes("run/model.npz"))
    let shapes = Dictionary(
      uniqueKeysWithValues: archive.entries.map { ($0.name, $0.array.shape) })
    #expect(
      shapes == [
        "layers.0.weights": [784, 7], "layers.0.biases": [7], "layers.1.weights": [7, 10],
        "layers.1.biases": [10],
      ])
    // The archive's numbers stand in the model file, one tensor after the other.
    let model = try folder.bytes("run/model.safetensors")
    let numbers = archive.entries.flatMap { entry in
      switch entry.array.elements {
      case .float32(let numbers): numbers.flatMap { withUnsafeBytes(of: $0, Array.init) }
      case .float64(let numbers): numbers.flatMap { withUnsafeBytes(of: $0, Array.init) }
      default: [UInt8]()
      }
    }
    let count = 784 * 7 + 7 + 7 * 10 + 10
    #expect(numbers.count == (precision == "float32" ? 4 : 8) * count)
    #expect(Array(model.suffix(numbers.count)) == numbers)
  }
}

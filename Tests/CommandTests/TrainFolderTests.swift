import Foundation
import Testing

@Suite("The run folder of mlp train")
struct TrainFolderTests {
  @Test("A folder that holds a run is not touched without --force")
  func refusal() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let names = folder.names(in: "run")
    let before = try names.map { try folder.bytes("run/\($0)") }
    let outcome = try await folder.mlp("train", "--output", "run", "--epochs", "1")
    outcome.expectUsageFault(
      """
      \(folder.path("run")) already holds a run (it has a model.safetensors). Choose another \
      folder, or have the run replaced (on the command line, with --force).
      """, help: "--output <folder>", usage: "mlp train [options]")
    #expect(folder.names(in: "run") == names)
    #expect(try names.map { try folder.bytes("run/\($0)") } == before)

    let replaced = try await folder.train("run", ["--force", "--seed", "9"])
    #expect(try JSON(folder.text("run/run.json"))["configuration"]["seed"] == .number(9))
    #expect(
      try JSON(folder.text("run/run.json"))["weights_sha256"] == replaced["weights_sha256"])
  }

  @Test(
    "One file of a run is enough for a refusal",
    arguments: ["run.json", "history.csv", "iterations.csv"])
  func partOfRun(name: String) async throws {
    let folder = try ScratchFolder()
    try folder.write([1], as: "run/\(name)")
    let outcome = try await folder.mlp("train", "--output", "run")
    outcome.expectFailure(64, ["already holds a run (it has a \(name))"])
    #expect(folder.names(in: "run") == [name])
  }

  @Test("--force removes the old run and nothing else, and only when the new one can begin")
  func force() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    try folder.write("mine".utf8, as: "run/notes.txt")
    let refused = try await folder.mlp(
      "train", "--output", "run", "--force", "--validation", "4000")
    #expect(refused.exitCode == 64)
    #expect(
      folder.names(in: "run")
        == ["history.csv", "iterations.csv", "model.safetensors", "notes.txt", "run.json"])
    try await folder.train("run", ["--force"])
    #expect(try folder.text("run/notes.txt") == "mine")
  }

  @Test("--force removes the figures of the old run, and nothing else of their folder")
  func staleFigures() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let ours = ["cost.svg", "cost.gnuplot", "misclassified.png", "weights.pdf"]
    let others = ["cost.txt", "mine.svg", "outputs.svg/inside"]
    for name in ours + others { try folder.write([1], as: "run/figures/\(name)") }
    let refused = try await folder.mlp("train", "--output", "run", "--force", "--hidden", "0")
    #expect(refused.exitCode == 64)
    #expect(folder.names(in: "run/figures").count == 7)
    let blocked = try await folder.mlp("train", "--output", "run", "--force", "--quiet")
    blocked.expectFailure(74, ["figures/outputs.svg cannot be written"])
    #expect(folder.exists("run/figures/outputs.svg/inside"))
    try FileManager.default.removeItem(at: folder.file("run/figures/outputs.svg"))
    try await folder.train("run", ["--force"])
    #expect(folder.names(in: "run/figures") == ["cost.txt", "mine.svg"])
    for name in ["cost.txt", "mine.svg"] {
      try FileManager.default.removeItem(at: folder.file("run/figures/\(name)"))
    }
    try await folder.train("run", ["--force"])
    #expect(!folder.exists("run/figures"))
  }

  @Test(
    "A file in the place of a folder is named", arguments: ["taken", "taken/run", "taken/a/run"])
  func fileInTheWay(path: String) async throws {
    let folder = try ScratchFolder()
    try folder.write("mine".utf8, as: "taken")
    let outcome = try await folder.mlp("train", "--output", path, "--quiet")
    outcome.expectFailure(
      74, [folder.path(path), "\(folder.path("taken")) is a file, not a folder."])
    #expect(try folder.text("taken") == "mine")
  }

  @Test("A folder that is called like a file in the making is left alone")
  func folderWithAPartialName() async throws {
    let folder = try ScratchFolder()
    let other = "run/model.safetensors.5f03a7c2.partial/mine"
    try folder.write([1], as: other)
    try await folder.train("run")
    #expect(folder.exists(other) && folder.exists("run/model.safetensors"))
  }

  @Test(
    "Where an export cannot go, nothing is trained",
    arguments: [
      ("model.txt", "a file whose name ends in .npz, not to 'model.txt'"),
      ("nowhere/model.npz", "There is no folder"), ("folder.npz", "is a folder"),
    ])
  func export(path: String, message: String) async throws {
    let folder = try ScratchFolder()
    try folder.write([], as: "folder.npz/file")
    let outcome = try await folder.mlp("train", "--output", "run", "--export", path)
    outcome.expectFailure(64, [message, "Help:  --export <file>", "Usage: mlp train"])
    #expect(!folder.exists("run"))
  }

  @Test("What to type next is fit for a shell")
  func quoting() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp("train", "--output", "it's mine", "--epochs", "1")
    #expect(outcome.standardOutput.contains(#"--run 'it'\''s mine' --data sample"#))
  }
}

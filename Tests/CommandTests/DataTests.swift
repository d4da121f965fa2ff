import Foundation
import NumPyCompatibility
import Testing

@Suite("mlp data")
struct DataTests {
  @Test("The list names every data set, and where it is")
  func list() async throws {
    let folder = try ScratchFolder()
    let entries = try await folder.mlp("data", "list", "--json").json().elements
    #expect(entries.compactMap { $0["name"].string } == ["sample", "mnist", "fashion-mnist"])
    #expect(entries.first?["location"] == .string("bundled with the program"))
    #expect(
      entries.map { $0["train_examples"] } == [.number(4000), .number(60000), .number(60000)])
    let text = try await folder.mlp("data", "list")
    #expect(text.exitCode == 0)
    #expect(text.standardOutput.contains("4,000 training and 1,000 test examples"))
    #expect(text.standardOutput.contains("'mlp data fetch mnist' downloads it"))
  }

  @Test("The description has shape, counts, range and hashes")
  func info() async throws {
    let folder = try ScratchFolder()
    try SmallDigits().write(to: folder, "small")
    let small = try await folder.mlp("data", "info", "small", "--json").json()
    #expect(small["name"] == .string("small"))
    #expect(small["example_shape"] == .array([.number(4), .number(4)]))
    #expect(small["train"]["examples"] == .number(120))
    #expect(small["test"]["counts_per_class"].elements == .init(repeating: .number(2), count: 10))
    #expect(small["train"]["minimum"] == .number(5))
    #expect(small["train"]["maximum"] == .number(250))
    #expect(small["train"]["mean"] == .number(127.5))
    #expect(small["files"].elements.compactMap { $0["sha256"].string?.count } == [64, 64, 64, 64])

    let text = try await folder.mlp("data", "info", "sample")
    #expect(text.exitCode == 0)
    let lines = text.standardOutput.split(separator: "\n")
    #expect(lines.first == "sample: images of 28 × 28 pixels, 10 classes")
    #expect(lines.count { $0.contains(#/^  \d +400 +100$/#) } == 10)
    #expect(lines.count { $0.contains(#/^  [0-9a-f]{64}  /#) } == 4)
  }

  @Test(
    "As many drawings stand side by side as the terminal has room for",
    arguments: [("40", 1), ("80", 2), ("200", 6)])
  func show(columns: String, perLine: Int) async throws {
    let outcome = try await ScratchFolder().mlp(
      "data", "show", "sample", "--class", "7", "--count", "6", variables: ["COLUMNS": columns])
    #expect(outcome.exitCode == 0)
    let lines = outcome.standardOutput.split(separator: "\n")
    let captions = lines.map { $0.matches(of: #/\d+: (\d)/#) }.filter { !$0.isEmpty }
    #expect(captions.first?.count == perLine)
    #expect(captions.joined().count == 6)
    #expect(captions.joined().allSatisfy { $0.1 == "7" })
    #expect(lines.allSatisfy { $0.count <= Int(columns) ?? 0 })
  }

  @Test("Distortions stand beside the example that they are of")
  func distortions() async throws {
    let outcome = try await ScratchFolder().mlp(
      "data", "show", "sample", "--augment", "gentle", "--count", "2",
      variables: ["COLUMNS": "150"])
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    let lines = outcome.standardOutput.split(separator: "\n").map(String.init)
    let captions = lines.filter { $0.contains("epoch") }
    #expect(captions.count == 2)
    #expect(captions[0].contains(#/^0: \d +epoch 1 +epoch 2 +epoch 3 +epoch 4$/#))
    #expect(captions[1].hasPrefix("1: "))
    let another = try await ScratchFolder().mlp(
      "data", "show", "sample", "--augment", "gentle", "--count", "2", "--seed", "2",
      variables: ["COLUMNS": "150"])
    #expect(another.standardOutput != outcome.standardOutput)
    let unknown = try await ScratchFolder().mlp("data", "show", "sample", "--augment", "gental")
    unknown.expectFailure(64, ["gentle", "ciresan", "Usage: mlp data show"])
  }

  @Test("What networks see with other options stands beside the example, distorted or not")
  func prepared() async throws {
    let folder = try ScratchFolder()
    func show(_ options: [String]) async throws -> String {
      let outcome = try await folder.mlp(
        ["data", "show", "sample", "--count", "2"] + options, variables: ["COLUMNS": "100"])
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      return outcome.standardOutput
    }
    let both = try await show(["--deskew", "--directions"])
    #expect(both.contains(#/(?m)^0: \d +upright +directions$/#))
    #expect(both.contains(#/(?m)^1: \d +upright +directions$/#))
    let pictures = (0..<3).map { place in
      both.split(separator: "\n", omittingEmptySubsequences: false).prefix(14).map {
        String($0.dropFirst(30 * place).prefix(28))
          .padding(toLength: 28, withPad: " ", startingAt: 0)
      }
    }
    #expect(Set(pictures).count == 3)
    let upright = try await show(["--deskew"])
    #expect(upright.contains("upright") && !upright.contains("directions"))
    let distorted = try await show(["--augment", "gentle"])
    var seen: Set = [distorted]
    for options in [["--deskew"], ["--directions"], ["--deskew", "--directions"]] {
      let prepared = try await show(["--augment", "gentle"] + options)
      #expect(prepared.contains("epoch 2"))
      seen.insert(prepared)
    }
    #expect(seen.count == 4)
    try SmallDigits(side: 6).write(to: folder, "odd")
    try await folder.mlp("data", "show", "odd", "--directions").expectFailure(
      64, ["--directions", "multiples of 4. These have the shape [6, 6]."])
  }

  @Test("A class, a place or a name that does not exist is told with those that do")
  func faults() async throws {
    let folder = try ScratchFolder()
    let noClass = try await folder.mlp("data", "show", "sample", "--class", "ten")
    noClass.expectFailure(
      64, ["no class 'ten' in sample", "0, 1, 2, 3, 4, 5, 6, 7, 8, 9", "Usage: mlp data show"])
    let beyond = try await folder.mlp("data", "show", "sample", "--from", "4000")
    beyond.expectFailure(64, ["No example from 4000 on; sample has 4000", "Help:  --from"])
    let noPlace = try await folder.mlp("data", "info", "nowhere")
    noPlace.expectFailure(66, [folder.path("nowhere"), "sample, mnist, fashion-mnist"])
    let noName = try await folder.mlp("data", "fetch", "nonsense")
    noName.expectFailure(66, ["nonsense: expected one of the names sample, mnist, fashion-mnist"])
  }

  @Test("What is on this machine need not be fetched; where nothing can be kept, it is said")
  func fetch() async throws {
    let folder = try ScratchFolder()
    let sample = try await folder.mlp("data", "fetch", "sample")
    #expect(sample.exitCode == 0)
    #expect(sample.standardOutput == "sample: bundled with the program\n")
    try folder.write([], as: "file")
    let outcome = try await folder.mlp(
      "data", "fetch", "mnist", variables: ["XDG_CACHE_HOME": folder.path("file")])
    #expect(outcome.exitCode == 74)
    #expect(outcome.standardError.contains("Cannot write \(folder.path("file"))/swift-mlp/mnist"))
    #expect(outcome.standardError.contains("choose another cache folder with XDG_CACHE_HOME"))
  }

  @Test("An exported data set is the same data set", arguments: ["symmetric", "standard", "raw"])
  func export(scaling: String) async throws {
    let folder = try ScratchFolder()
    let result = try await folder.mlp(
      "data", "export", "sample", "--to", "sample.npz", "--scaling", scaling, "--compressed",
      "--json"
    ).json()
    #expect(result["train_examples"] == .number(4000))
    #expect(result["bytes"].number.map { Int($0) } == (try folder.bytes("sample.npz").count))
    let archive = try NumPyArchive(npz: folder.bytes("sample.npz"))
    #expect(archive.entries.map(\.name) == ["X_train", "y_train", "X_test", "y_test"])
    #expect(archive["X_train"]?.shape == [4000, 784])
    let original = try await folder.mlp("data", "info", "sample", "--json").json()
    let back = try await folder.mlp("data", "info", "sample.npz", "--json").json()
    #expect(back["train"] == original["train"])
    #expect(back["test"] == original["test"])
    #expect(back["example_shape"] == original["example_shape"])
    #expect(back["files"].elements.count == 1)
  }

  @Test("A file that is no data set, or cannot be written, is told")
  func exportFaults() async throws {
    let folder = try ScratchFolder()
    try folder.write("PK".utf8, as: "bad.npz")
    let bad = try await folder.mlp("data", "info", "bad.npz")
    bad.expectFailure(65, [folder.path("bad.npz"), "the record that ends a zip file"])
    let name = try await folder.mlp("data", "export", "sample", "--to", "sample.csv")
    name.expectFailure(64, ["ends in .npz, not to 'sample.csv'"])
    let nowhere = try await folder.mlp("data", "export", "sample", "--to", "no/sample.npz")
    nowhere.expectFailure(64, ["There is no folder \(folder.path("no"))"])
  }

  @Test("A name that is nearly one of those there are is told with that one")
  func nearlyAName() async throws {
    let folder = try ScratchFolder()
    for arguments in [["train", "--data", "sampel"], ["data", "info", "sampel"]] {
      let outcome = try await folder.mlp(arguments)
      outcome.expectFailure(
        66, ["There is no data set or folder 'sampel'. Did you mean 'sample'?"])
    }
    #expect(!folder.exists("runs"))
    // A folder of that name is what it is.
    try folder.write([], as: "sampel/nothing")
    let empty = try await folder.mlp("data", "info", "sampel")
    empty.expectFailure(65, [folder.path("sampel")])
    #expect(!empty.standardError.contains("Did you mean"))
  }
}

import Foundation
import Reproductions
import Testing

@Suite("mlp reproduce")
struct ReproduceTests {
  /// The folder that MLP_DATA names, if the whole of MNIST is in it.
  static let mnist: String? = {
    guard let folder = ProcessInfo.processInfo.environment["MLP_DATA"] else { return nil }
    let files = ["", "mnist/"].flatMap { subfolder in
      ["", ".gz"].map { "\(folder)/\(subfolder)train-images-idx3-ubyte\($0)" }
    }
    return files.contains(where: FileManager.default.fileExists) ? folder : nil
  }()

  private static let publishedLines = [
    "001/200 | Cost: 66739.71 | Train/Valid Acc.: 84.53%/88.86%",
    "002/200 | Cost: 47830.40 | Train/Valid Acc.: 88.34%/91.74%",
  ]

  @Test("An unknown recipe is told with those that there are")
  func unknownRecipe() async throws {
    let outcome = try await ScratchFolder().mlp("reproduce", "raschka-ch21")
    outcome.expectUsageFault(
      "There is no recipe 'raschka-ch21'. Did you mean 'raschka-ch12'? \(Self.names)",
      help: nil, usage: "mlp reproduce [<recipe>] [options]")
  }

  private static let names =
    "The recipes are: \(RecipeCatalogue.all.map { $0.name }.joined(separator: ", ")). "
    + "The records are: \(RecordCatalogue.all.map(\.name).joined(separator: ", "))."

  @Test("Without a recipe, those that there are are named")
  func noRecipe() async throws {
    let outcome = try await ScratchFolder().mlp("reproduce")
    outcome.expectUsageFault(
      "Name a recipe or a record. \(Self.names)", help: nil,
      usage: "mlp reproduce [<recipe>] [options]")
  }

  @Test("The list has a line for each recipe")
  func list() async throws {
    let outcome = try await ScratchFolder().mlp("reproduce", "--list")
    #expect(outcome.exitCode == 0)
    let lines = outcome.standardOutput.split(separator: "\n")
    let listed =
      RecipeCatalogue.all.map { ($0.name, $0.title) }
      + RecordCatalogue.all.map { ($0.name, $0.title) }
    #expect(lines.count == listed.count)
    for (line, (name, title)) in zip(lines, listed) {
      #expect(line.hasPrefix(name + "  ") && line.hasSuffix(title))
    }
  }

  @Test(
    "All recipes are asked for alone, with data that fit them, before anything is run or written")
  func faultsOfAll() async throws {
    let folder = try ScratchFolder()
    for options in [["backprop-example"], ["--epochs", "3"], ["--seeds", "2"]] {
      let outcome = try await folder.mlp(["reproduce", "--all", "--data", "sample"] + options)
      outcome.expectFailure(64, ["--all runs every recipe whole"])
    }
    let other = try await folder.mlp("reproduce", "--all", "--data", "sample")
    other.expectFailure(65, ["raschka-ch12 needs", "60,000"])
    let page = try await folder.mlp("reproduce", "backprop-example", "--output", "page")
    page.expectFailure(64, ["Only --all writes a page, and records write runs."])
    #expect(!folder.exists("reproductions") && !folder.exists("page"))
  }

  @Test("A recipe without data shows its numbers, the table and what the slides got wrong")
  func withoutData() async throws {
    let outcome = try await ScratchFolder().mlp("reproduce", "backprop-example")
    #expect(outcome.exitCode == 0)
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.first == "net_h1 = 0.377500000")
    #expect(lines.contains("w5+      0.358916480  0.358916480  ✓ to the last digit"))
    #expect(lines.contains("What the document got wrong:"))
    #expect(lines.last?.contains(#/^Reproduced \(.*\)\.$/#) == true)
    #expect(outcome.standardError.contains("Two inputs i, two hidden units h"))
  }

  @Test("An option that a recipe is not counted in is refused")
  func otherCounting() async throws {
    let outcome = try await ScratchFolder().mlp("reproduce", "raschka-ch12", "--seeds", "3")
    outcome.expectFailure(
      64, ["The recipe raschka-ch12 is not counted in seeds.", "Help:  --seeds"])
    let many = try await ScratchFolder().mlp(
      "reproduce", "fast-99", "--seeds", "9223372036854775807")
    many.expectFailure(64, ["between 1 and 1000", "Help:  --seeds"])
  }

  @Test("More epochs than were published cannot be compared")
  func tooManyEpochs() async throws {
    let outcome = try await ScratchFolder().mlp("reproduce", "raschka-ch12", "--epochs", "201")
    outcome.expectFailure(64, ["The published run has 200 epochs", "Help:  --epochs", "Usage: "])
  }

  @Test("Other data than the publication's are refused")
  func otherData() async throws {
    let outcome = try await ScratchFolder().mlp(
      "reproduce", "raschka-ch12", "--data", "sample", "--quiet")
    outcome.expectFailure(65, ["raschka-ch12 needs 60,000 training and 10,000 test images"])
  }

  @Test(
    "The first lines are the published ones",
    .enabled(if: mnist != nil, "MLP_DATA does not name a folder with the whole of MNIST"))
  func firstLines() async throws {
    let variables = ["MLP_DATA": try #require(Self.mnist)]
    let outcome = try await ScratchFolder().mlp(
      "reproduce", "raschka-ch12", "--epochs", "2", variables: variables)
    #expect(outcome.exitCode == 0)
    let lines = outcome.standardOutput.split(separator: "\n").map(String.init)
    try #require(lines.count > 5)
    #expect(Array(lines.prefix(2)) == Self.publishedLines)
    #expect(lines[2].contains(#/^Test accuracy: \d\d\.\d\d%$/#))
    #expect(
      lines.contains {
        $0.contains(#/^Lines +200 lines +the first 2 equal +✓ to the last digit$/#)
      })
    #expect(lines.last?.contains(#/^Reproduced so far, with 2 of 200 epochs \(.*\)\.$/#) == true)
    #expect(outcome.standardError.contains("784 inputs, 100 hidden units and 10 outputs"))
  }

  @Test(
    "The JSON has the lines and the verdict",
    .enabled(if: mnist != nil, "MLP_DATA does not name a folder with the whole of MNIST"))
  func json() async throws {
    let folder = try #require(Self.mnist)
    let outcome = try await ScratchFolder().mlp(
      "reproduce", "raschka-ch12", "--data", folder.hasPrefix("/") ? "mnist" : folder, "--epochs",
      "1", "--json", "--quiet", variables: ["MLP_DATA": folder])
    let report = try outcome.json()
    #expect(outcome.standardError == "")
    #expect(
      report.keys == [
        "comparisons", "errata", "lines", "outcome", "recipe", "reproduced", "seconds",
      ])
    #expect(report["outcome"] == .string("reproducedSoFar"))
    #expect(report["reproduced"] == .boolean(true))
    #expect(report["lines"].elements.first == .string(Self.publishedLines[0]))
  }

  @Test(
    "Fewer seeds than the recipe's decide nothing, and are no failure",
    .enabled(if: mnist != nil, "MLP_DATA does not name a folder with the whole of MNIST"))
  func fewSeeds() async throws {
    let folder = try #require(Self.mnist)
    let outcome = try await ScratchFolder().mlp(
      "reproduce", "tiny-demo", "--data", folder.hasPrefix("/") ? "mnist" : folder, "--seeds", "2",
      "--quiet", variables: ["MLP_DATA": folder])
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains("? too few seeds to tell"))
    #expect(outcome.standardOutput.contains("Undecided, with 2 of 20 seeds"))
  }
}

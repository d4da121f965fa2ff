import Foundation
import Testing

@Suite("mlp figures")
struct FiguresTests {
  /// Puts a gnuplot into a folder that makes a file of the right name, with the script in it.
  private func makeGnuplot(in folder: ScratchFolder) throws -> [String: String] {
    let script = """
      #!/bin/sh
      while read -r word1 word2 name; do
        if [ "$word1 $word2" = "set output" ]; then eval "name=$name"; /bin/cat "$2" > "$name"; fi
      done < "$2"

      """
    try folder.write(script.utf8, as: "programs/gnuplot")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("programs/gnuplot"))
    return ["PATH": folder.path("programs")]
  }

  @Test("Without names, everything is drawn, each figure with its script beside it")
  func everything() async throws {
    let folder = try ScratchFolder()
    let variables = try makeGnuplot(in: folder)
    try await folder.train("run")
    let outcome = try await folder.mlp("figures", "--run", "run", variables: variables)
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    let names = [
      "accuracy", "augmentation", "confusion", "cost", "example", "first-of-each-class",
      "loss-and-accuracy",
      "misclassified", "misclassified-true-predicted", "one-class", "outputs", "predictions",
      "random-examples",
      "random-outputs", "rotation", "weights",
    ]
    #expect(
      folder.names(in: "run/figures")
        == (names.flatMap { ["\($0).gnuplot", "\($0).svg"] } + ["principal-components.html"])
        .sorted())
    #expect(
      outcome.standardOutput.split(separator: "\n").sorted()
        == (names.map { "run/figures/\($0).svg" } + ["run/figures/principal-components.html"])
        .sorted())
    #expect(outcome.standardError == "")
    #expect(
      try folder.text("run/figures/cost.svg") == folder.text("run/figures/cost.gnuplot"))
    #expect(try folder.text("run/figures/cost.gnuplot").contains("set output 'cost.svg'"))
  }

  @Test("Some figures can be drawn, in another format, and be told as JSON")
  func some() async throws {
    let folder = try ScratchFolder()
    let variables = try makeGnuplot(in: folder)
    try await folder.train("run")
    let results = try await folder.mlp(
      "figures", "cost", "one-class", "--run", "run", "--format", "pdf", "--class", "3", "--json",
      variables: variables
    ).json()
    #expect(results.keys == ["figures", "folder", "not_drawn"])
    #expect(results["figures"].elements.map { $0["file"].string } == ["cost.pdf", "one-class.pdf"])
    #expect(folder.names(in: "run/figures").count == 4)
    #expect(try folder.text("run/figures/one-class.gnuplot").contains("images of the class 3"))
  }

  @Test("Without gnuplot the scripts are written, and the message names the package")
  func withoutGnuplot() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let outcome = try await folder.mlp(
      "figures", "cost", "weights", "--run", "run", variables: ["PATH": folder.path("nothing")])
    outcome.expectFailure(74, ["gnuplot-nox", "The scripts are in run/figures."])
    #expect(folder.names(in: "run/figures") == ["cost.gnuplot", "weights.gnuplot"])
  }

  @Test("A gnuplot that fails leaves the earlier figure")
  func failingGnuplot() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    var variables = try makeGnuplot(in: folder)
    _ = try await folder.mlp("figures", "cost", "--run", "run", variables: variables)
    let earlier = try folder.text("run/figures/cost.svg")
    try folder.write("#!/bin/sh\necho broken >&2; exit 1\n".utf8, as: "other/gnuplot")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("other/gnuplot"))
    variables["PATH"] = folder.path("other")
    let outcome = try await folder.mlp("figures", "cost", "--run", "run", variables: variables)
    outcome.expectFailure(74, ["gnuplot could not draw the figure: broken"])
    #expect(try folder.text("run/figures/cost.svg") == earlier)
    #expect(folder.names(in: "run/figures") == ["cost.gnuplot", "cost.svg"])
  }

  @Test("The page of principal components needs no gnuplot and no network")
  func page() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let results = try await folder.mlp(
      "figures", "principal-components", "--run", "run", "--json",
      variables: ["PATH": folder.path("nothing")]
    ).json()
    #expect(
      results["figures"].elements.map { $0["file"].string } == ["principal-components.html"])
    #expect(folder.names(in: "run/figures") == ["principal-components.html"])
    let page = try folder.text("run/figures/principal-components.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(page.contains("1,000 points: the test images of sample"))
    #expect(page.contains("component 1 (10.3% of the variance)"))
    #expect(page.contains("\"predictions\":\""))
    try FileManager.default.removeItem(at: folder.file("run/model.safetensors"))
    let without = try await folder.mlp("figures", "principal-components", "--run", "run")
    #expect(without.standardOutput == "run/figures/principal-components.html\n")
    #expect(!(try folder.text("run/figures/principal-components.html")).contains("predictions\":"))
    try await folder.mlp("figures", "principal-components", "--run", "run", "--terminal")
      .expectFailure(64, ["principal-components is a page for a browser; leave out --terminal."])
    let drawn = try await folder.mlp(
      "figures", "--run", "run", "--terminal", variables: ["PATH": folder.path("nothing")])
    #expect(!drawn.standardOutput.contains("principal components"))
  }

  @Test("In the terminal, images and tables need no gnuplot and no files")
  func terminal() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let outcome = try await folder.mlp(
      "figures", "first-of-each-class", "confusion", "outputs", "--run", "run", "--terminal",
      variables: ["PATH": folder.path("nothing"), "COLUMNS": "100"])
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.contains("The first image of each class"))
    #expect(outcome.standardOutput.contains("█"))
    #expect(outcome.standardOutput.contains("Confusion matrix"))
    #expect(outcome.standardOutput.contains("CORRECT"))
    #expect(outcome.standardOutput.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(!folder.exists("run/figures"))
  }

  @Test("The list has every name and needs no run")
  func list() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp("figures", "--list")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.split(separator: "\n").count == 17)
    #expect(outcome.standardOutput.contains("cost "))
    let lines = try await folder.mlp("figures", "--list", "--json").json()
    #expect(lines.elements.count == 17)
  }

  @Test("A run without a saved network has its curves")
  func withoutModel() async throws {
    let folder = try ScratchFolder()
    let variables = try makeGnuplot(in: folder)
    try await folder.train("run")
    try FileManager.default.removeItem(at: folder.file("run/model.safetensors"))
    let outcome = try await folder.mlp("figures", "--run", "run", variables: variables)
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains("run/figures/cost.svg"))
    #expect(
      outcome.standardError.contains(
        "Not drawn: confusion, because the run has saved no network."))
    let named = try await folder.mlp(
      "figures", "confusion", "--run", "run", variables: variables)
    named.expectFailure(66, ["The figure cannot be drawn: the run has saved no network."])
    let two = try await folder.mlp(
      "figures", "confusion", "cost", "--run", "run", variables: variables)
    #expect(two.exitCode == 66)
    #expect(two.standardOutput == "run/figures/cost.svg\n")
    #expect(two.standardError == "Not drawn: confusion, because the run has saved no network.\n")
  }

  @Test("A run of an earlier version is drawn without what it did not keep")
  func earlierRun() async throws {
    let folder = try ScratchFolder()
    let variables = try makeGnuplot(in: folder)
    try await folder.train("run")
    try FileManager.default.removeItem(at: folder.file("run/iterations.csv"))
    let outcome = try await folder.mlp("figures", "--run", "run", variables: variables)
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.standardError
        == "Not drawn: loss-and-accuracy, because the run has kept no losses of its iterations.\n")
    try folder.write("nonsense".utf8, as: "run/iterations.csv")
    try await folder.mlp("figures", "loss-and-accuracy", "--run", "run").expectFailure(
      65, ["iterations.csv is not the history of a run: line 1"])
  }

  @Test("What is not there is named")
  func faults() async throws {
    let folder = try ScratchFolder()
    try await folder.mlp("figures", "--run", "nowhere").expectFailure(
      66, ["There is no folder \(folder.path("nowhere"))."])
    try await folder.mlp("figures", "costs", "--run", "run").expectFailure(
      64, ["cost", "accuracy", "Usage: mlp figures"])
    try await folder.mlp("figures").expectUsageFault(
      "Missing option '--run <folder>'.", help: "--run <folder>",
      usage: "mlp figures [<name> ...] [options]")
    try await folder.train("run")
    try await folder.mlp("figures", "one-class", "--run", "run", "--class", "ten").expectFailure(
      64, ["There is no class 'ten'. The classes are 0, 1, 2"])
    try await folder.mlp("figures", "example", "--run", "run", "--index", "1000").expectFailure(
      66, ["there is no test example 1000: the last is 999"])
    try folder.write("nonsense".utf8, as: "run/history.csv")
    try await folder.mlp("figures", "cost", "--run", "run").expectFailure(
      65, ["history.csv is not the history of a run: line 1"])
  }
}

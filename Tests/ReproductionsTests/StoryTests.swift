import Datasets
import LinearAlgebra
import NeuralNetworks
import Plotting
import Reproductions
import Testing

/// What recipes hand out for a page: every line in its step, and the figures of the publication in its order.
@Suite struct StoryTests {
  /// The lines of a story are those of the run in their order; a step may show more between them.
  private func expectWhole(_ verdict: Verdict, _ name: String) {
    let told = verdict.story.flatMap(\.lines)
    var rest = told[...]
    for line in verdict.lines {
      guard let place = rest.firstIndex(of: line) else {
        Issue.record("\(name) does not tell '\(line)', or tells it in another place")
        return
      }
      rest = rest[(place + 1)...]
    }
    let names = verdict.story.flatMap(\.figures).map(\.name)
    #expect(Set(names).count == names.count, "\(name) has two figures of one name")
  }

  private func figure(_ name: String, of verdict: Verdict) throws -> Figure {
    try #require(verdict.story.flatMap(\.figures).first { $0.name == name }?.figure)
  }

  private func captions(_ name: String, of verdict: Verdict) throws -> [[String]] {
    guard case .images(let grid)? = try figure(name, of: verdict).panels.first else { return [] }
    return grid.cells.map(\.caption)
  }

  private func series(_ name: String, of verdict: Verdict) throws -> [LineChart.Series] {
    guard case .lines(let chart)? = try figure(name, of: verdict).panels.first else { return [] }
    return chart.series
  }

  @Test func theWorkedExampleTurnsBackAtTheError() throws {
    let verdict = try BackpropagationExample().run(RecipeRun(on: nil, length: 1))
    expectWhole(verdict, BackpropagationExample.name)
    #expect(verdict.story.map(\.heading) == ["Feedforward", "Backpropagation"])
    #expect(verdict.story[0].lines.last == "E_total = 0.298371109")
    #expect(verdict.story[1].lines.first?.hasPrefix("delta_o1 = ") == true)
  }

  @Test func thePerceptronShowsItsClassesAndErrors() throws {
    let verdict = try PerceptronRecap().run(RecipeRun(on: SampleDataset.load(), length: 1))
    expectWhole(verdict, PerceptronRecap.name)
    #expect(verdict.story[0].lines.count == 8)
    // A perceptron that has learned AND predicts what it is.
    #expect(verdict.story[0].lines[3].contains(#/^AND: x = \(1, 1\)  y =  1 .* ŷ =  1$/#))
    #expect(
      try captions("digits-3-8", of: verdict)
        == Array(repeating: ["3"], count: 10) + Array(repeating: ["8"], count: 10))
    #expect(try series("errors-and-xor", of: verdict).map(\.name) == ["AND", "XOR"])
    let digits = try series("errors-digits", of: verdict)
    #expect(digits.map(\.name) == ["0 or 1", "3 or 8"] && digits[0].points.last?.y == 0)
  }

  @Test func adalineShowsItsDescents() throws {
    let verdict = try AdalineRecap().run(RecipeRun(on: SampleDataset.load(), length: 1))
    expectWhole(verdict, AdalineRecap.name)
    let descents = try series("descents", of: verdict)
    #expect(descents.map(\.name) == AdalineRecap.methods.map(\.name))
    // All begin at J = n/2, where every output is zero.
    #expect(descents.allSatisfy { $0.points.first == .init(0, 0.5) })
    #expect(try series("cost", of: verdict).first?.points.count == 20)
    #expect(try captions("digits-0-1", of: verdict).count == 20)
  }

  @Test(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
  func chapter12ShowsWhatTheNotebookShows() throws {
    let run = RecipeRun(on: try FullMNIST.load(), length: 1, team: WorkerTeam(threadCount: 2))
    let verdict = try RaschkaChapter12().run(run)
    expectWhole(verdict, RaschkaChapter12.name)
    #expect(verdict.story[0].lines == ["Rows: 60000, columns: 784", "Rows: 10000, columns: 784"])
    #expect(
      verdict.story.map { $0.figures.map(\.name) } == [
        ["first-of-each-class", "one-class"], ["cost", "accuracy"], ["misclassified", "weights"],
      ])
    #expect(try captions("first-of-each-class", of: verdict) == (0..<10).map { ["\($0)"] })
    #expect(try captions("one-class", of: verdict).count == 25)
    let wrong = try captions("misclassified", of: verdict)
    #expect(wrong.count == 25)
    for (index, caption) in wrong.enumerated() {
      #expect(caption.first?.contains(#/^\d+\) t: (\d) p: (?!\1)\d$/#) == true, "\(caption)")
      #expect(caption.first?.hasPrefix("\(index + 1)) ") == true)
    }
    let facts = Dictionary(
      verdict.story[1].facts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    #expect(facts["Layers"] == "784 → 100 sigmoid → 10 sigmoid")
    #expect(facts["Weights and biases"] == "79510" && facts["L2 penalty"] == "λ = 0.01")
  }

  @Test(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
  func chapter11ShowsWhatTheNotebookShows() throws {
    let data = try FullMNIST.load()
    func verdict(_ recipe: some Recipe) throws -> Verdict {
      try recipe.run(RecipeRun(on: data, length: 1, team: WorkerTeam(threadCount: 2)))
    }
    let notebook = try verdict(RaschkaChapter11())
    expectWhole(notebook, RaschkaChapter11.name)
    #expect(notebook.story[0].lines == ["(70000, 784)", "(7293, 784)"])
    #expect(
      notebook.story.map { $0.figures.map(\.name) } == [
        ["first-of-each-class", "one-class"], [], ["mean-squared-error", "accuracy"],
        ["misclassified-true-predicted"],
        ["example", "rotation", "principal-components"],
      ])
    #expect(
      try captions("misclassified-true-predicted", of: notebook)[24][0].hasPrefix("25) True: "))
    let turned = try captions("rotation", of: notebook)
    #expect(turned.map(\.first) == ["as it is", "rotated by 90°"])
    guard case .images(let grid)? = try figure("example", of: notebook).panels.first else { return }
    #expect(grid.title.hasSuffix("label 1") && grid.colourBarLabel != nil)
    let exercise = try verdict(RaschkaChapter11Rectified())
    expectWhole(exercise, RaschkaChapter11Rectified.name)
    #expect(exercise.story.count == 3)
  }

  @Test(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
  func theDemonstrationShowsAnImageAndAllThatIsComputedOfIt() throws {
    let verdict = try TinyDemo().run(RecipeRun(on: FullMNIST.load(), length: 1))
    expectWhole(verdict, TinyDemo.name)
    let lines = verdict.story[1].lines
    let start = try #require(lines.firstIndex(of: "x = ["))
    #expect(lines[(start + 1)...(start + 28)].allSatisfy { $0.split(separator: " ").count == 28 })
    #expect(lines[start + 29] == "]" && lines.count == start + 30)
    let computed = verdict.story[2].lines
    #expect(computed.map { String($0.prefix(2)) } == ["h ", "ha", "y ", "ya", "Gu"])
    #expect(try figure("outputs", of: verdict).panels.count == 2)
    let heading = try #require(figure("outputs", of: verdict).heading)
    #expect(["CORRECT", "INCORRECT"].contains(heading.text))
    #expect(try figure("random-outputs", of: verdict).panels.count == 20)
  }
}

import Datasets
import LinearAlgebra
import Plotting
import Reproductions
import Testing
import Training

@Suite struct TwoLayerNetTests {
  @Test func otherDataAreRefused() throws {
    let data = try SampleDataset.load()
    #expect(throws: RecipeError.self) { try TwoLayerNet().run(RecipeRun(on: data, length: 2)) }
    #expect(throws: RecipeError.self) { try TwoLayerNetSmall().run(RecipeRun(on: data, length: 2)) }
  }

  /// The small run with seed 0 against the same program in NumPy, `Scripts/fixtures/two_layer_net.py`, to the last digit.
  @Test(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
  func theSmallRunIsThatOfNumPy() throws {
    let data = try FullMNIST.load()
    let run = RecipeRun(on: data, length: 2, team: WorkerTeam(threadCount: 2))
    let verdict = try TwoLayerNetSmall().run(run)
    #expect(
      verdict.lines.prefix(10) == [
        "iteration 0 / 1000: loss 2.302686 val_acc 0.130600",
        "iteration 100 / 1000: loss 0.654686 val_acc 0.801600",
        "iteration 200 / 1000: loss 0.294400 val_acc 0.853300",
        "iteration 300 / 1000: loss 0.235163 val_acc 0.860800",
        "iteration 400 / 1000: loss 0.228709 val_acc 0.866100",
        "iteration 500 / 1000: loss 0.167800 val_acc 0.869400",
        "iteration 600 / 1000: loss 0.162967 val_acc 0.870600",
        "iteration 700 / 1000: loss 0.124714 val_acc 0.874300",
        "iteration 800 / 1000: loss 0.126971 val_acc 0.876400",
        "iteration 900 / 1000: loss 0.118848 val_acc 0.873500",
      ])
    #expect(
      verdict.lines[10].hasPrefix(
        "seed 0 | Validation accuracy: 0.8750 | Train accuracy: 1.0000"))
    #expect(verdict.lines.count == 12)
    #expect(verdict.comparisons.filter { !$0.isReproduced } == [])
    let figure = try #require(verdict.story.flatMap(\.figures).first)
    guard case .lines(let losses)? = figure.figure?.panels[0],
      case .lines(let accuracies)? = figure.figure?.panels[1]
    else {
      Issue.record("no charts")
      return
    }
    #expect(figure.name == "loss-and-accuracy")
    #expect(losses.series.map(\.points.count) == [1_000])
    #expect(accuracies.series.map(\.points.count) == [50, 50])
    // The lines of the story end with those of the last seed.
    #expect(verdict.story[1].lines == verdict.lines)
    #expect(verdict.story[0].lines.first == "Training data shape: (1000, 784)")
    #expect(verdict.errata.count == 3)
    // Without the mask NumPy ends at 0.8579, and ReLU on the scores changes nothing there.
    #expect(verdict.errata[0].asPrinted.contains("0.8579"))
    #expect(verdict.errata[0].corrected.contains("0.8750"))
    #expect(verdict.errata[2].asPrinted.hasPrefix("largest mean 0;"))
  }

  /// The full run with one defect after the other takes minutes; cancelled, it ends at once.
  @Test(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
  func theFullRunCanBeCancelled() throws {
    let data = try FullMNIST.load()
    let run = RecipeRun(on: data, length: 2, isCancelled: { true })
    #expect(throws: RecipeError.cancelled(lines: 1)) { try TwoLayerNet().run(run) }
    #expect(run.lines[0].hasPrefix("iteration 0 / 10000: loss 2.302681 val_acc 0.189900"))
  }
}

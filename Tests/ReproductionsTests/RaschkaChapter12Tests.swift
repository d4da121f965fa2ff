import Datasets
import Foundation
import LinearAlgebra
import Reproductions
import Testing
import Training

@Suite struct RaschkaChapter12Tests {
  @Test func otherDataAreRefused() throws {
    #expect(throws: RecipeError.self) {
      try RaschkaChapter12().run(
        on: SampleDataset.load(), epochs: 1, team: .single, sinks: [], line: { _ in },
        isCancelled: { false })
    }
  }

  @Test func theCatalogueKnowsIt() {
    #expect(RecipeCatalogue.recipe(named: "raschka-ch12") != nil)
    #expect(RecipeCatalogue.recipe(named: "raschka") == nil)
  }

  private static let fullData = ProcessInfo.processInfo.environment["MLP_DATA"]

  /// Three epochs of the full data on two threads: the lines that the notebook printed.
  @Test(.enabled(if: fullData != nil, "MLP_DATA names no folder with the full MNIST"))
  func theFirstLinesAreThePublishedOnes() throws {
    let data = try DatasetCatalogue(
      places: DatasetPlaces(dataFolder: Self.fullData), downloader: nil
    ).load("mnist")
    var printed: [String] = []
    let verdict = try RaschkaChapter12().run(
      on: data, epochs: 3, team: WorkerTeam(threadCount: 2), sinks: [],
      line: { printed.append($0) }, isCancelled: { false })
    #expect(verdict.isReproduced)
    #expect(verdict.compared == 3 && verdict.published == 201)
    #expect(
      printed[..<3] == [
        "001/200 | Cost: 66739.71 | Train/Valid Acc.: 84.53%/88.86%",
        "002/200 | Cost: 47830.40 | Train/Valid Acc.: 88.34%/91.74%",
        "003/200 | Cost: 40336.64 | Train/Valid Acc.: 89.64%/92.70%",
      ])
  }
}

import Datasets
import NeuralNetworks
import Reproductions
import Testing

@Suite struct SingleLayerTests {
  @Test func thePerceptronConvergesOnTheSample() throws {
    let verdict = try PerceptronRecap().run(RecipeRun(on: SampleDataset.load(), length: 1))
    #expect(verdict.comparisons.filter { !$0.isReproduced } == [])
    #expect(verdict.comparisons.count == 3)
    #expect(verdict.lines.prefix(2) == ["AND | Epoch 1 | Errors: 2", "AND | Epoch 2 | Errors: 3"])
    #expect(verdict.lines.contains { $0.hasPrefix("0 or 1 |") && $0.hasSuffix("Errors: 0") })
  }

  @Test func adalineDescendsOnTheSample() throws {
    let verdict = try AdalineRecap().run(RecipeRun(on: SampleDataset.load(), length: 1))
    #expect(verdict.comparisons.filter { !$0.isReproduced } == [])
  }

  @Test func digitsThatAreMissing() throws {
    let data = try SampleDataset.load()
    let train = data.train.subset(data.train.labels.indices.filter { data.train.labels[$0] != 0 })
    let rest = try TrainTestDatasets(name: "nine", train: train, test: data.test)
    for run in [PerceptronRecap().run, AdalineRecap().run] {
      let error = try #require(throws: RecipeError.self) { try run(RecipeRun(on: rest, length: 1)) }
      #expect(error.description.contains("no training image of 0"))
    }
  }

  @Test func cancellingEndsTheRun() throws {
    let data = try SampleDataset.load()
    #expect(throws: RecipeError.self) {
      try AdalineRecap().run(RecipeRun(on: data, length: 1, isCancelled: { true }))
    }
    #expect(throws: RecipeError.self) {
      try PerceptronRecap().run(RecipeRun(on: data, length: 1, isCancelled: { true }))
    }
  }

  /// Errors and costs on the full MNIST against NumPy.
  @Test(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
  func fullDataGiveTheFiguresOfNumPy() throws {
    let data = try FullMNIST.load()
    let perceptron = try PerceptronRecap().run(RecipeRun(on: data, length: 1))
    #expect(perceptron.comparisons.filter { !$0.isReproduced } == [])
    #expect(perceptron.comparisons.count == 5)
    #expect(perceptron.lines.last == "3 or 8: test accuracy 94.46%")
    let adaline = try AdalineRecap().run(RecipeRun(on: data, length: 1))
    #expect(adaline.comparisons.filter { !$0.isReproduced } == [])
    #expect(adaline.comparisons.count == 7)
  }
}

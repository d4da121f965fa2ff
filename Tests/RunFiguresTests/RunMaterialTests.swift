import Datasets
import Plotting
import RunFigures
import Testing
import Training

@Suite struct RunMaterialTests {
  private let selection = FigureSelection(label: 1, seed: 1)

  @Test(arguments: RunFigure.allCases)
  func aWholeRunHasEveryFigure(kind: RunFigure) throws {
    let material = try RunMaterial(
      history: Example.history(), iterations: IterationTable(losses: [2, 1]), data: Example.data(),
      model: Example.model())
    let drawing = try material.drawing(kind, selection)
    switch drawing {
    case .figure(let figure): #expect(!figure.panels.isEmpty && !kind.isPage)
    case .page(let page): #expect(page.points.count == 45 && kind.isPage)
    }
    #expect(try material.drawing(kind, selection) == drawing)
  }

  @Test(arguments: RunFigure.allCases)
  func whatItIsMadeOfIsNeeded(kind: RunFigure) throws {
    let ingredients = kind.ingredients
    let material = try RunMaterial(
      history: ingredients.contains(.history) ? Example.history() : [],
      iterations: ingredients.contains(.iterations) ? IterationTable(losses: [2, 1]) : nil,
      data: ingredients.contains(.data) ? Example.data() : nil,
      model: ingredients.contains(.model) ? Example.model() : nil)
    #expect(throws: Never.self) { try material.drawing(kind, selection) }
    let nothing = try RunMaterial(history: [], data: nil, model: nil)
    #expect(throws: FigureUnavailable.self) { try nothing.drawing(kind, selection) }
  }

  @Test func anExampleThatIsNotThereIsRefused() throws {
    let material = try RunMaterial(history: [], data: Example.data(), model: nil)
    let error = #expect(throws: FigureUnavailable.self) {
      try material.drawing(.example, FigureSelection(label: 0, index: 45, seed: 1))
    }
    #expect(error?.reason == "there is no test example 45: the last is 44")
    let label = #expect(throws: FigureUnavailable.self) {
      try material.drawing(.oneClass, FigureSelection(label: 9, seed: 1))
    }
    #expect(label?.reason == "no training example is of that class")
  }

  @Test func aRunWithoutLossesSaysSo() throws {
    for iterations in [nil, IterationTable()] {
      let material = try RunMaterial(
        history: Example.history(), iterations: iterations, data: nil, model: nil)
      let error = #expect(throws: FigureUnavailable.self) {
        try material.drawing(.lossAndAccuracy, selection)
      }
      #expect(error?.reason == "the run has kept no losses of its iterations")
    }
  }

  @Test func withoutMistakesThereIsNoFigureOfThem() throws {
    let model = try Example.model()
    let test = try Example.dataset(45)
    let predictions = try model.predict(test).map { UInt8($0.predictedClass) }
    let agreeing = try Dataset(
      name: "agreeing", exampleShape: [2, 3], bytes: test.bytes, labels: predictions,
      classNames: test.classNames)
    let data = try TrainTestDatasets(name: "rows", train: Example.dataset(9), test: agreeing)
    let material = try RunMaterial(history: [], data: data, model: model)
    let error = #expect(throws: FigureUnavailable.self) {
      try material.drawing(.misclassified, selection)
    }
    #expect(error?.reason == "every test example is classified correctly")
  }
}

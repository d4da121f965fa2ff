import Datasets
import Evaluation
import Plotting
import RunFigures
import Testing
import Training

@Suite struct PredictionFigureTests {
  /// Of the classes 0 1 2 0 1 2 0 1, three are wrong.
  private let predictions: [UInt8] = [0, 2, 2, 0, 1, 0, 0, 2]

  @Test func misclassifiedExamplesAreNumbered() throws {
    let dataset = try Example.dataset(8)
    let short = try #require(
      Figure.misclassified(predictions, in: dataset, caption: .short).grid)
    #expect(short.columns == 5)
    #expect(short.cells.map(\.image.number) == [1, 5, 7])
    #expect(short.cells.map(\.caption) == [["1) t: b p: c"], ["2) t: c p: a"], ["3) t: b p: c"]])
    let long = try #require(
      Figure.misclassified(predictions, in: dataset, caption: .twoLines).grid)
    #expect(long.cells.map(\.caption).first == ["1) True: b", "Predicted: c"])
  }

  @Test func noMoreThan25AreShown() throws {
    let dataset = try Example.dataset(30, classes: ["a", "b"])
    let wrong = dataset.labels.map { 1 - $0 }
    #expect(
      Figure.misclassified(wrong, in: dataset, caption: .short).grid?.cells.map(\.image.number)
        == Array(0..<25))
  }

  @Test func predictionsStandAboveTheirImages() throws {
    let dataset = try Example.dataset(8)
    let grid = try #require(Figure.predictions(predictions, in: dataset, seed: 3).grid)
    #expect(grid.columns == 8 && grid.cells.count == 8)
    for cell in grid.cells {
      let prediction = ["a", "b", "c"][Int(predictions[cell.image.number])]
      #expect(cell.caption == ["pred: \(prediction)"])
    }
  }

  @Test func confusionHasCountsAndSharesOfRows() throws {
    let matrix = ConfusionMatrix(
      labels: try Example.dataset(8).labels, predictions: predictions, classCount: 3)
    guard case .heatmap(let map) = Figure.confusion(matrix, classNames: ["a", "b", "c"]).panels[0]
    else {
      Issue.record("no table")
      return
    }
    #expect(map.cells.map { $0.map(\.text) } == [["3", "", ""], ["", "1", "2"], ["1", "", "1"]])
    #expect(map.cells[1].map(\.share) == [0, 1.0 / 3, 2.0 / 3])
    #expect(map.verticalLabel == "True class" && map.horizontalLabel == "Predicted class")
  }

  @Test func outputsStandBesideTheImage() throws {
    let model = try Example.model()
    let dataset = try Example.dataset(8)
    var verdicts: Set<String> = []
    for index in 0..<8 {
      let prediction = try #require(model.predict(dataset.subset([index])).first)
      let isCorrect = prediction.predictedClass == Int(dataset.labels[index])
      let figure = try Figure.outputs(of: model, for: index, in: dataset)
      let colour: Colour = isCorrect ? .correct : .incorrect
      #expect(figure.heading == Heading(isCorrect ? "CORRECT" : "INCORRECT", colour: colour))
      guard case .images(let grid) = figure.panels[0], case .bars(let bars) = figure.panels[1]
      else {
        Issue.record("no image and bars")
        return
      }
      #expect(grid.title == "Label = \(["a", "b", "c"][index % 3])")
      #expect(grid.cells.map(\.image.number) == [index])
      #expect(bars.bars.map(\.value) == prediction.outputs)
      #expect(bars.bars[prediction.predictedClass].colour == colour)
      #expect(bars.bars.count { $0.colour == .neutral } == 2)
      verdicts.insert(figure.heading?.text ?? "")
    }
    #expect(verdicts == ["CORRECT", "INCORRECT"])
    let ten = try Figure.randomOutputs(of: model, in: Example.dataset(40), seed: 1)
    #expect(ten.panels.count == 20 && ten.columns == 4)
  }

  /// The expectation is what `numpy.rot90([[0, 1, 2], [3, 4, 5]])` gives.
  @Test func aRotationIsAQuarterAgainstTheClock() throws {
    let model = try Example.model()
    let dataset = try Example.dataset(1)
    let grid = try #require(Figure.rotation(of: 0, in: dataset, model: model).grid)
    #expect(grid.cells.map(\.image.columns) == [3, 2])
    #expect(grid.cells[0].image.values == [0, 1, 2, 3, 4, 5])
    #expect(grid.cells[1].image.values == [2, 5, 1, 4, 0, 3])
    let rotated = try Dataset(
      name: "rotated", exampleShape: [3, 2], bytes: [2, 5, 1, 4, 0, 3], labels: [0],
      classNames: dataset.classNames)
    let prediction = try #require(model.predict(rotated).first?.predictedClass)
    #expect(
      grid.cells[1].caption == ["rotated by 90°", "predicted: \(dataset.classNames[prediction])"])
  }
}

import Datasets
import LinearAlgebra
import NeuralNetworks
import Plotting
import RunFigures
import Testing
import Training

@Suite struct LearningFigureTests {
  @Test func costsAndAccuraciesStandAtTheirEpochs() throws {
    let history = try Example.history()
    let cost = try #require(Figure.cost(of: history).chart)
    #expect(cost.series.map(\.name) == ["training", "validation"])
    #expect(cost.series[0].points == [.init(1, 0.5), .init(2, 0.25)])
    #expect(cost.series[1].points == [.init(1, 0.75), .init(2, 0.5)])
    let alone = try #require(
      Figure.cost(of: history, label: "Mean squared error", isOfTrainingAlone: true).chart)
    #expect(alone.series == [cost.series[0]] && alone.vertical.label == "Mean squared error")
    let accuracy = try #require(Figure.accuracy(of: history).chart)
    #expect(accuracy.series[0].points == [.init(1, 80), .init(2, 90)])
    #expect(accuracy.series[1].points == [.init(1, 62.5), .init(2, 75)])
    #expect(accuracy.vertical.label.contains("(%)"))
    #expect(accuracy.vertical.lowest == 62 && accuracy.vertical.highest == 100)
    #expect(accuracy.legend == .bottom)
  }

  @Test func withoutValidationThereIsOneLine() throws {
    let history = try HistoryTable(
      text: HistoryTable.columns.joined(separator: ",") + "\n1,0.5,1,,,0.1,1,1\n"
    ).records
    let cost = try #require(Figure.cost(of: history).chart)
    #expect(cost.series.map(\.name) == ["training"])
    let accuracy = try #require(Figure.accuracy(of: history).chart)
    // A range that is not empty where everything is right from the start.
    #expect(accuracy.vertical.lowest == 99)
  }

  @Test func lossesStandOverAccuracies() throws {
    let figure = Figure.lossAndAccuracy(
      IterationTable(losses: [2.25, 1.5, 0.75]), try Example.history())
    #expect(figure.rows == 2 && figure.columns == 1)
    guard case .lines(let loss) = figure.panels[0], case .lines(let accuracy) = figure.panels[1]
    else {
      Issue.record("no charts")
      return
    }
    #expect(loss.horizontal.label == "Iteration" && loss.title == "Loss per iteration")
    #expect(loss.series[0].points == [.init(1, 2.25), .init(2, 1.5), .init(3, 0.75)])
    #expect(accuracy.series.map(\.name) == ["training", "validation"])
    #expect(accuracy.series[0].points == [.init(1, 80), .init(2, 90)])
  }

  @Test func meansOfLossesAreCalledMeans() throws {
    let table = try IterationTable(text: "iteration,loss\n11,0.5\n22,0.25\n")
    guard case .lines(let loss)? = Figure.lossAndAccuracy(table, []).panels.first else {
      Issue.record("no chart")
      return
    }
    #expect(loss.title == "Loss per iteration, mean of 11 each")
    #expect(loss.series[0].points == [.init(11, 0.5), .init(22, 0.25)])
  }

  @Test func descentsKeepTheirNames() throws {
    let series = [
      LineChart.Series("batch", values: [3, 2, 1]), LineChart.Series("stochastic", values: [2, 3]),
    ]
    let chart = try #require(Figure.descents(title: "Descent", series).chart)
    #expect(chart.series == series)
    #expect(chart.vertical.label == "Cost" && chart.horizontal.label == "Epoch")
  }

  @Test func weightsOfAUnitAreAnImageOfItsInputs() throws {
    let model = try Example.model()
    guard case .float32(let network) = model.network else {
      Issue.record("not of 32 bits")
      return
    }
    let grid = try #require(Figure.firstLayerWeights(of: model).grid)
    #expect(grid.cells.count == 4)
    let third = grid.cells[2].image
    #expect(third.rows == 2 && third.columns == 3)
    #expect(third.values == (0..<6).map { Double(network.layers[0].weights[$0, 2]) })
    #expect(grid.scale.lowest == -grid.scale.highest)
    #expect(grid.title == "Weights into the 4 hidden units")
    let linear = try #require(Figure.firstLayerWeights(of: Example.model(hidden: [])).grid)
    #expect(linear.title == "Weights into the 3 output units")
  }

  /// Weights of zero are white, as they are beside others.
  @Test func weightsThatAreAllZero() throws {
    var configuration = Example.configuration()
    configuration.architecture.layers[0].initializer = Initializer(.uniform(limit: 0))
    let data = try Example.data().train
    let model = SavedModel(
      try Trainer<Float>(configuration, training: data).network,
      description: ModelDescription(configuration, dataset: data))
    let grid = try #require(Figure.firstLayerWeights(of: model).grid)
    #expect(grid.cells.allSatisfy { $0.image.values.allSatisfy { $0 == 0 } })
    #expect(grid.scale.lowest == -1 && grid.scale.highest == 1)
  }

  @Test func weightsFromDirectionsHaveLinesBetweenTheMaps() throws {
    let data = try Dataset(
      name: "squares", exampleShape: [8, 4],
      bytes: (0..<40 * 32).map { UInt8($0 * $0 % 251) },
      labels: (0..<40).map { UInt8($0 % 2) }, classNames: ["a", "b"])
    var configuration = Example.configuration()
    configuration.architecture = .classifier(inputs: 32, hidden: [3], activation: .relu, classes: 2)
    configuration.preprocessing = .directional(rows: 8, columns: 4, scaling: .unit)
    let network = try Trainer<Float>(configuration, training: data).network
    let model = SavedModel(
      network, description: ModelDescription(configuration, dataset: data))
    let grid = try #require(Figure.firstLayerWeights(of: model).grid)
    #expect(grid.title == "Weights into the 3 hidden units, from 4 × 4 maps of directions")
    let weights = (0..<32).map { Double(network.layers[0].weights[$0, 1]) }
    let image = grid.cells[1].image
    #expect(image.rows == 8 + 3 && image.columns == 4 + 3)
    for row in 0..<11 {
      for column in 0..<7 {
        // Maps of 2 × 1: every third row and every second column is a line.
        let isLine = row % 3 == 2 || column % 2 == 1
        let weight = isLine ? 0 : weights[(row - row / 3) * 4 + column / 2]
        #expect(image.values[row * 7 + column] == weight)
      }
    }
  }
}

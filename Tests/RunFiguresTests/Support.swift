import Datasets
import NeuralNetworks
import Plotting
import Training

/// Small data, a trained network, and ways to look into figures.
enum Example {
  /// Images of 2 rows and 3 columns with the pixels 0 to 5, each plus ten times its number; classes
  /// in turn.
  static func dataset(_ count: Int, classes: [String] = ["a", "b", "c"]) throws -> Dataset {
    try Dataset(
      name: "rows", exampleShape: [2, 3],
      bytes: (0..<count).flatMap { index in (0..<6).map { UInt8((index * 10 + $0) % 256) } },
      labels: (0..<count).map { UInt8($0 % classes.count) }, classNames: classes)
  }

  static func data() throws -> TrainTestDatasets {
    try TrainTestDatasets(name: "rows", train: dataset(60), test: dataset(45))
  }

  static func configuration(hidden: [Int] = [4]) -> TrainingConfiguration {
    TrainingConfiguration(
      architecture: .classifier(inputs: 6, hidden: hidden, activation: .relu, classes: 3),
      objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 0.1),
      epochs: 2, batchSize: 10, preprocessing: .unit)
  }

  static func model(hidden: [Int] = [4]) throws -> SavedModel {
    let configuration = configuration(hidden: hidden)
    let trainer = try Trainer<Float>(configuration, training: data().train)
    return SavedModel(
      trainer.network, description: ModelDescription(configuration, dataset: try data().train))
  }

  static func history() throws -> [EpochRecord] {
    try HistoryTable(
      text: HistoryTable.columns.joined(separator: ",")
        + "\n1,0.5,0.8,0.75,0.625,0.1,1,1\n2,0.25,0.9,0.5,0.75,0.1,1,1\n"
    ).records
  }
}

extension Figure {
  var grid: ImageGrid? {
    if case .images(let grid) = panels.first, panels.count == 1 { grid } else { nil }
  }

  var chart: LineChart? {
    if case .lines(let chart) = panels.first, panels.count == 1 { chart } else { nil }
  }
}

extension PixelImage {
  /// The number of the example that an image of ``Example/dataset(_:classes:)`` shows.
  var number: Int { Int(values[0]) / 10 }
}

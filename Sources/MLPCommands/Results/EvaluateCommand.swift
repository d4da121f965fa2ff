import Datasets
import Evaluation
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

/// `mlp evaluate`.
struct EvaluateCommand: Command {
  static let configuration = CommandConfiguration(
    name: "evaluate", abstract: "Measure a trained network on a data set.",
    discussion: "Prints the accuracy and the confusion matrix.",
    examples: [CommandExample("mlp evaluate --run runs/first --data mnist")])

  @Option(name: "run", placeholder: "folder", help: "The run folder that 'mlp train' made.")
  var runFolder: String
  @Option(placeholder: "place", help: "A name from 'mlp data list', or a folder with IDX files.")
  var data = SampleDataset.name
  @Option(placeholder: "part", help: "Which part of the data to measure on.")
  var part = DataPartChoice.test
  @Option(
    placeholder: "n", help: "Threads to work with. Default: the processors, up to 4.",
    validation: .within(1...256))
  var threads: Int?
  @Flag(help: "Print the results as JSON.") var json = false

  private struct Report: Encodable {
    let accuracy: Double
    let correct: Int
    let examples: Int
    let confusion: [[Int]]
  }

  func run(in environment: CommandEnvironment) throws {
    let model = try RunFolder(environment.url(forPath: runFolder)).model()
    let dataset = part.dataset(of: try environment.loadData(data))
    let team = WorkerTeam(threadCount: threads ?? defaultThreadCount())
    let measurement = try model.measure(dataset, on: team)
    let confusion = ConfusionMatrix(
      labels: measurement.labels, predictions: measurement.predictions,
      classCount: dataset.classCount)
    if json {
      return try environment.printJSON(
        Report(
          accuracy: confusion.accuracy, correct: confusion.correct, examples: confusion.examples,
          confusion: confusion.counts))
    }
    try environment.print(
      """
      Accuracy: \(Wording.percent(confusion.accuracy)) (\(Wording.count(confusion.correct)) of \
      \(Wording.count(confusion.examples)) \(part.rawValue) images)

      """)
    try environment.print(ConfusionTable(confusion, classNames: dataset.classNames).text)
  }
}

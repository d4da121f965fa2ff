import Datasets
import Evaluation
import LinearAlgebra
import NeuralNetworks
import Training

/// `mlp evaluate`.
struct EvaluateCommand: Command {
  static let configuration = CommandConfiguration(
    name: "evaluate", abstract: "Measure a trained network on a data set.",
    discussion: """
      Prints the accuracy with the interval that it is known to (95%, Wilson), the confusion matrix, precision, recall \
      and F1 of each class, and the confusions that happened most often.
      """,
    examples: [
      CommandExample("mlp evaluate --run runs/first --data mnist"),
      CommandExample(
        "mlp evaluate --run runs/first --misclassified 25", "Look at what went wrong."),
    ])

  @Option(name: "run", placeholder: "folder", help: "The run folder that 'mlp train' made.")
  var runFolder: String
  @Option(
    placeholder: "place",
    help: """
      A name from 'mlp data list', a folder with IDX files, or an .npz file. Default: the run's own data.
      """)
  var data: String?
  @Option(placeholder: "part", help: "Which part of the data to measure on.")
  var part = DataPartChoice.test
  @Option(
    placeholder: "n", help: "List and draw the first n examples that were misclassified.",
    validation: .within(1...10_000))
  var misclassified: Int?
  @Option(
    placeholder: "n", help: "Threads to work with. Default: the processors, up to 4.",
    validation: .within(1...256))
  var threads: Int?
  @Flag(help: "Print the results as JSON.") var json = false

  func run(in environment: CommandEnvironment) throws {
    let run = try TrainedRun(runFolder, in: environment)
    let dataset = try run.dataset(run.dataPlace(data), part: part)
    let team = WorkerTeam(threadCount: threads ?? defaultThreadCount())
    let measurement = try run.model.measure(dataset, on: team)
    let confusion = ConfusionMatrix(
      labels: measurement.labels, predictions: measurement.predictions,
      classCount: dataset.classCount)
    let interval = WilsonInterval(successes: confusion.correct, trials: confusion.examples)
    let wrong = Misclassification.all(
      labels: measurement.labels, predictions: measurement.predictions)
    let shown = misclassified.map { Array(wrong.prefix($0)) }
    if json {
      return try environment.printJSON(
        EvaluationReport(
          confusion, interval: interval, classNames: dataset.classNames, misclassified: shown))
    }
    try environment.print(
      """
      Accuracy: \(Wording.percent(confusion.accuracy)) (\(Wording.count(confusion.correct)) of \
      \(Wording.count(confusion.examples)) \(part.rawValue) images)
      95% interval: \(Wording.percent(interval.lower)) to \(Wording.percent(interval.upper))

      """)
    try environment.print(ConfusionTable(confusion, classNames: dataset.classNames).text)
    try environment.print(
      "\n" + ClassMeasuresTable(confusion, classNames: dataset.classNames).text)
    if !wrong.isEmpty {
      try environment.print("\n" + ConfusedPairList(confusion, classNames: dataset.classNames).text)
    }
    if let shown {
      try environment.print(
        "\n"
          + MisclassificationGallery(dataset, shown: shown, total: wrong.count)
          .text(width: environment.terminalWidth))
    }
  }
}

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
      and F1 of each class, and the confusions that happened most often. Looks at the test set are counted in run.json: a \
      choice that rests on many of them needs fresh data to be believed.
      """,
    examples: [
      CommandExample("mlp evaluate --run runs/first --data mnist"),
      CommandExample(
        "mlp evaluate --run runs/first --misclassified 25", "Look at what went wrong."),
    ])

  var runOption = RunOption()
  var dataOption = DataOption(otherwise: "the run's own data")
  @Option(placeholder: "part", help: "Which part of the data to measure on.")
  var part = DataPartChoice.test
  @Option(
    placeholder: "n", help: "List and draw the first n examples that were misclassified.",
    validation: .within(1...10_000))
  var misclassified: Int?
  var testTimeAugmentation = TestTimeAugmentationOption()
  var threads = ThreadsOption()
  @Flag(help: "Print the results as JSON.") var json = false

  func run(in environment: CommandEnvironment) throws {
    let run = try TrainedRun(runOption.folder, in: environment)
    let dataset = try run.dataset(run.dataPlace(dataOption.data), part: part)
    let predictions = try predictions(run.model, dataset)
    if part == .test { run.countTestLook(at: dataset) }
    let confusion = ConfusionMatrix(
      labels: dataset.labels, predictions: predictions,
      classCount: dataset.classCount)
    let interval = WilsonInterval(successes: confusion.correct, trials: confusion.examples)
    let wrong = Misclassification.all(
      labels: dataset.labels, predictions: predictions)
    let shown = misclassified.map { Array(wrong.prefix($0)) }
    if json {
      return try environment.printJSON(
        EvaluationReport(
          confusion, interval: interval, classNames: dataset.classNames, misclassified: shown,
          poses: testTimeAugmentation.poses?.count))
    }
    try environment.print(
      """
      Accuracy: \(Wording.percent(confusion.accuracy)) (\(Wording.count(confusion.correct)) of \
      \(Wording.count(confusion.examples)) \(part.rawValue) images\(inPoses))
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

  private func predictions(_ model: SavedModel, _ dataset: Dataset) throws -> [UInt8] {
    guard let poses = testTimeAugmentation.poses else {
      return try model.measure(dataset, on: threads.team).predictions
    }
    return try testTimeAugmentation.describingFaults {
      try model.predict(dataset, averagingOver: poses, on: threads.team).map {
        UInt8(truncatingIfNeeded: $0.predictedClass)
      }
    }
  }

  private var inPoses: String {
    testTimeAugmentation.poses.map { ", each in \($0.count) poses" } ?? ""
  }
}

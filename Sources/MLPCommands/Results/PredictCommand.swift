import Datasets
import Foundation
import Training

/// `mlp predict`.
struct PredictCommand: Command {
  static let configuration = CommandConfiguration(
    name: "predict", abstract: "Ask a trained network what one example is.",
    discussion: """
      Draws the example, shows the output of every class as a bar, and says whether the answer is the example's label.
      """,
    examples: [CommandExample("mlp predict --run runs/first --data sample --index 7")])

  @Option(name: "run", placeholder: "folder", help: "The run folder that 'mlp train' made.")
  var runFolder: String
  @Option(placeholder: "place", help: "A name from 'mlp data list', or a folder with IDX files.")
  var data = SampleDataset.name
  @Option(placeholder: "part", help: "Which part of the data to take the example from.")
  var part = DataPartChoice.test
  @Option(
    placeholder: "n", help: "The example, counted from 0.", validation: .atLeast(0))
  var index = 0
  @Flag(help: "Print the results as JSON.") var json = false

  private struct Report: Encodable {
    let index: Int
    let label: String
    let prediction: String
    let correct: Bool
    let outputs: [String: Double]
  }

  func run(in environment: CommandEnvironment) throws {
    let model = try RunFolder(environment.url(forPath: runFolder)).model()
    let dataset = part.dataset(of: try environment.loadData(data))
    guard index < dataset.count else {
      throw ValidationError(
        """
        There is no \(part.rawValue) example \(index) in \(data): the last is \(dataset.count - 1).
        """, option: "index")
    }
    let example = dataset.subset([index])
    guard let prediction = try model.predict(example).first else { return }
    let names = model.description.classNames
    let label = dataset.classNames[Int(dataset.labels[index])]
    let isCorrect = prediction.predictedClass == Int(dataset.labels[index])
    if json {
      return try environment.printJSON(
        Report(
          index: index, label: label, prediction: names[prediction.predictedClass],
          correct: isCorrect,
          outputs: Dictionary(zip(names, prediction.outputs)) { first, _ in first }))
    }
    let drawing = dataset.drawing(of: [index], width: environment.terminalWidth)
    let bars = OutputBars(names: names, outputs: prediction.outputs)
    let verdict = isCorrect ? "CORRECT" : "INCORRECT"
    let colour = isCorrect ? "\u{1B}[1;32m" : "\u{1B}[1;31m"
    let shownVerdict =
      environment.standardOutputIsTerminal ? colour + verdict + "\u{1B}[0m" : verdict
    try environment.print(
      """
      \(drawing)
      Label: \(label)
      \(bars.text)
      Prediction: \(names[prediction.predictedClass])  \(shownVerdict)
      """)
  }
}

import Datasets
import Training

/// What a network says about one image, and about the same image turned or moved.
struct PredictionAnswer {
  private let original: Prediction
  private let moved: Prediction?
  private let motion: ImageMotion?
  private let classNames: [String]
  private let cells: [(pixels: [UInt8], columns: Int, caption: String)]

  /// The JSON about an example of a data set.
  struct ExampleReport: Encodable {
    let index: Int
    let label: String
    let prediction: String
    let correct: Bool
    let outputs: [String: Double]
    /// Only for an image that was turned or moved: the prediction for it as it was.
    let predictionBefore: String?
  }

  /// The JSON about a picture.
  struct PictureReport: Encodable {
    let file: String
    let prediction: String
    let outputs: [String: Double]
    /// Only for an image that was turned or moved: the prediction for it as it was.
    let predictionBefore: String?
  }

  /// Asks a network about all examples of a dataset.
  ///
  /// - Parameter captions: What to write below each drawing.
  static func answers(
    _ model: SavedModel, on dataset: Dataset, motion: ImageMotion?, captions: [String]
  ) throws -> [PredictionAnswer] {
    let moved = try motion?.apply(to: dataset)
    let predictions = try model.predict(dataset)
    let movedPredictions = try moved.map { try model.predict($0) }
    return dataset.labels.indices.map { index in
      var cells = [
        (Array(dataset.pixels(of: index)), dataset.exampleShape.last ?? 1, captions[index])
      ]
      if let moved, let motion {
        cells.append(
          (Array(moved.pixels(of: index)), moved.exampleShape.last ?? 1, motion.wording))
      }
      return PredictionAnswer(
        original: predictions[index], moved: movedPredictions?[index], motion: motion,
        classNames: model.description.classNames, cells: cells)
    }
  }

  private var prediction: Prediction { moved ?? original }
  private var answer: String { classNames[prediction.predictedClass] }
  private var before: String? {
    moved == nil ? nil : classNames[original.predictedClass]
  }
  private var outputs: [String: Double] {
    Dictionary(zip(classNames, prediction.outputs)) { first, _ in first }
  }

  func exampleReport(index: Int, label: String) -> ExampleReport {
    ExampleReport(
      index: index, label: label, prediction: answer, correct: answer == label, outputs: outputs,
      predictionBefore: before)
  }

  func pictureReport(path: String) -> PictureReport {
    PictureReport(file: path, prediction: answer, outputs: outputs, predictionBefore: before)
  }

  /// The drawing, the outputs as bars, and the answer.
  ///
  /// - Parameters:
  ///   - label: The class that the image is of, if that is known.
  ///   - width: The characters in a line of the terminal.
  ///   - isColoured: Whether the verdict is shown in colour.
  func text(label: String?, width: Int, isColoured: Bool) -> String {
    let drawing = TerminalGrid.drawing(
      cells.map { cell in
        TerminalGrid.Cell(
          image: TerminalImage(
            pixels: cell.pixels, columns: cell.columns, maximumWidth: width),
          caption: cell.caption)
      }, width: width)
    var lines = [drawing]
    if let label { lines.append("Label: \(label)") }
    lines.append(OutputBars(names: classNames, outputs: prediction.outputs).text)
    if let before, let motion {
      lines.append("Prediction before: \(before)")
      lines.append("Prediction \(motion.wording): \(verdict(answer, label, isColoured))")
    } else {
      lines.append("Prediction: \(verdict(answer, label, isColoured))")
    }
    return lines.joined(separator: "\n")
  }

  private func verdict(_ answer: String, _ label: String?, _ isColoured: Bool) -> String {
    guard let label else { return answer }
    let isCorrect = answer == label
    let verdict = isCorrect ? "CORRECT" : "INCORRECT"
    let colour = isCorrect ? "\u{1B}[1;32m" : "\u{1B}[1;31m"
    return "\(answer)  " + (isColoured ? colour + verdict + "\u{1B}[0m" : verdict)
  }
}

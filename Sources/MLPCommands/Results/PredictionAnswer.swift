import Datasets
import Training

/// What a network says about one image, and about the same image turned or moved.
struct PredictionAnswer {
  private let original: Prediction
  private let moved: Prediction?
  private let motion: ImageMotion?
  private let poses: Int?
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
    /// How many poses outputs were averaged over; only if there was more than one.
    let poses: Int?
  }

  /// The JSON about a picture.
  struct PictureReport: Encodable {
    let file: String
    var prediction: String?
    var outputs: [String: Double]?
    /// Only for an image that was turned or moved: the prediction for it as it was.
    var predictionBefore: String?
    /// How many poses outputs were averaged over; only if there was more than one.
    var poses: Int?
    /// In place of all these, why nothing can be said of the picture.
    var error: String?
  }

  /// Asks a network about all examples of a dataset.
  ///
  /// - Parameters:
  ///   - model: The network.
  ///   - dataset: The examples.
  ///   - motion: How they are turned and moved first, if they are.
  ///   - augmentation: The poses that the network is asked about, if there are to be several.
  ///   - captions: What to write below each drawing.
  static func answers(
    _ model: SavedModel, on dataset: Dataset, motion: ImageMotion?,
    averagingOver augmentation: TestTimeAugmentation?, captions: [String]
  ) throws -> [PredictionAnswer] {
    func predict(_ dataset: Dataset) throws -> [Prediction] {
      try augmentation.map { try model.predict(dataset, averagingOver: $0) }
        ?? model.predict(dataset)
    }
    let moved = try motion?.apply(to: dataset)
    let predictions = try predict(dataset)
    let movedPredictions = try moved.map(predict)
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
        poses: augmentation?.count,
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
      predictionBefore: before, poses: poses)
  }

  func pictureReport(path: String) -> PictureReport {
    PictureReport(
      file: path, prediction: answer, outputs: outputs, predictionBefore: before, poses: poses)
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
    if let poses { lines.append("Averaged over \(poses) poses:") }
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

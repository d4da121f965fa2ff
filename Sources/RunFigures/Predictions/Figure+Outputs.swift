public import Datasets
public import Plotting
public import Training

extension Figure {
  /// An example beside the outputs of a network as bars, headed CORRECT in green or INCORRECT in red.
  ///
  /// - Throws: `TrainingError` if the example does not fit the network.
  /// - Precondition: `index` is in `0..<dataset.count`.
  public static func outputs(
    of model: SavedModel, for index: Int, in dataset: Dataset
  ) throws -> Figure {
    let answers = try answers(of: model, for: [index], in: dataset, imageSide: 240)
    return Figure(
      heading: answers.first?.verdict, panels: answers.flatMap(\.panels), columns: 2)
  }

  /// The same for ten examples drawn at random, two in a row, with each verdict over its bars.
  ///
  /// - Throws: `TrainingError` if the examples do not fit the network.
  public static func randomOutputs(
    of model: SavedModel, in dataset: Dataset, seed: UInt32
  ) throws -> Figure {
    let answers = try answers(
      of: model, for: dataset.randomIndices(10, seed: seed), in: dataset, imageSide: 140)
    return Figure(
      heading: Heading("Ten random test images and the outputs of the network"),
      panels: answers.flatMap(\.panelsWithVerdict), columns: 4,
      size: FigureSize(width: 1_280, height: 50 + (answers.count + 1) / 2 * 240))
  }

  /// An example as it is and turned by 90° against the clock, with what a network takes each for.
  ///
  /// - Throws: `TrainingError` if the example does not fit the network, `FigureUnavailable` if it is not an image of two
  ///   dimensions.
  /// - Precondition: `index` is in `0..<dataset.count`.
  public static func rotation(
    of index: Int, in dataset: Dataset, model: SavedModel
  ) throws -> Figure {
    let names = model.description.classNames.map(\.shortened)
    let example = dataset.subset([index])
    guard let rotated = example.rotated(quarterTurns: 1) else {
      throw FigureUnavailable("only images of two dimensions can be turned")
    }
    let cells = try [
      ("as it is", example), ("rotated by 90°", rotated),
    ].map { words, example in
      let prediction = try model.predict(example).first.map { names[$0.predictedClass] } ?? ""
      return ImageGrid.Cell(example.image(0), caption: [words, "predicted: \(prediction)"])
    }
    return Figure(
      .images(
        ImageGrid(
          title: "Example \(index), label \(dataset.className(index)), and its rotation",
          cells: cells, columns: 2, scale: .light, colourBarLabel: "Pixel value", imageSide: 252)))
  }

  private static func answers(
    of model: SavedModel, for indices: [Int], in dataset: Dataset, imageSide: Int
  ) throws -> [Answer] {
    let predictions = try model.predict(dataset.subset(indices))
    return zip(indices, predictions).map { index, prediction in
      Answer(
        image: dataset.image(index), label: dataset.className(index),
        isCorrect: prediction.predictedClass == Int(dataset.labels[index]),
        prediction: prediction, names: model.description.classNames.map(\.shortened),
        imageSide: imageSide)
    }
  }
}

/// An example with what a network says about it.
private struct Answer {
  let image: PixelImage
  let label: String
  let isCorrect: Bool
  let prediction: Prediction
  let names: [String]
  let imageSide: Int

  var verdict: Heading {
    isCorrect
      ? Heading("CORRECT", colour: .correct) : Heading("INCORRECT", colour: .incorrect)
  }

  private var guess: String { "Guess = \(names[prediction.predictedClass])" }

  var panels: [Panel] { [imagePanel, bars(Heading(guess))] }

  var panelsWithVerdict: [Panel] {
    [imagePanel, bars(Heading("\(guess)  \(verdict.text)", colour: verdict.colour))]
  }

  private var imagePanel: Panel {
    .images(
      ImageGrid(
        title: "Label = \(label)", cells: [ImageGrid.Cell(image)], columns: 1,
        imageSide: imageSide))
  }

  private func bars(_ title: Heading) -> Panel {
    // Outputs of sigmoid and softmax layers are fractions; those of others have ranges of their own.
    let areFractions = prediction.outputs.allSatisfy { (0...1).contains($0) }
    return .bars(
      BarChart(
        title: title, horizontalLabel: "Class",
        vertical: areFractions ? Axis("Output", lowest: 0, highest: 1) : Axis("Output"),
        bars: zip(names, prediction.outputs).enumerated().map { index, bar in
          BarChart.Bar(
            bar.0, value: bar.1,
            colour: index == prediction.predictedClass ? verdict.colour : .neutral)
        }))
  }
}

public import Datasets
public import Evaluation
public import Plotting

extension Figure {
  /// 40 examples drawn at random with what they were taken for, eight in a row: `pred: 7`.
  ///
  /// - Parameters:
  ///   - predictions: The class that each example of the dataset was taken for.
  ///   - dataset: Images.
  ///   - seed: Decides which are drawn.
  public static func predictions(
    _ predictions: [UInt8], in dataset: Dataset, seed: UInt32
  ) -> Figure {
    let cells = dataset.randomIndices(40, seed: seed).map { index in
      ImageGrid.Cell(
        dataset.image(index),
        caption: ["pred: \(dataset.classNames[Int(predictions[index])].shortened)"])
    }
    return Figure(
      .images(
        ImageGrid(
          title: "Random test images and their predictions", cells: cells, columns: 8,
          scale: .light)))
  }

  /// How the captions of misclassified examples are written.
  public enum MisclassifiedCaption: Sendable {
    /// `1) t: 5 p: 6`.
    case short
    /// `1) True: 5` and `Predicted: 6` below.
    case twoLines
  }

  /// The first 25 examples that were taken for another class, five in a row.
  ///
  /// - Parameters:
  ///   - predictions: The class that each example of the dataset was taken for.
  ///   - dataset: Images.
  ///   - caption: What stands above each.
  public static func misclassified(
    _ predictions: [UInt8], in dataset: Dataset, caption: MisclassifiedCaption
  ) -> Figure {
    let wrong = zip(dataset.labels, predictions).enumerated().lazy
      .filter { $0.element.0 != $0.element.1 }.map(\.offset)
    let cells = wrong.prefix(25).enumerated().map { number, index in
      let label = dataset.className(index)
      let prediction = dataset.classNames[Int(predictions[index])].shortened
      let lines =
        switch caption {
        case .short: ["\(number + 1)) t: \(label) p: \(prediction)"]
        case .twoLines: ["\(number + 1)) True: \(label)", "Predicted: \(prediction)"]
        }
      return ImageGrid.Cell(dataset.image(index), caption: lines)
    }
    let isShort = caption == .short
    return Figure(
      .images(
        ImageGrid(
          title: "Misclassified images" + (isShort ? " (t: true class, p: prediction)" : ""),
          cells: cells, columns: 5)))
  }

  /// How often each class was taken for each class.
  public static func confusion(_ matrix: ConfusionMatrix, classNames: [String]) -> Figure {
    let names = classNames.map(\.shortened)
    let cells = matrix.counts.map { row in
      let total = max(row.reduce(0, +), 1)
      return row.map { count in
        Heatmap.Cell(
          count == 0 ? "" : String(count), share: Double(count) / Double(total))
      }
    }
    return Figure(
      .heatmap(
        Heatmap(
          title: "Confusion matrix: number of images", horizontalLabel: "Predicted class",
          verticalLabel: "True class", columnNames: names, rowNames: names,
          cells: cells, shadeLabel: "Share of the true class (√ scale)")))
  }
}

public import Datasets
public import Plotting

extension Figure {
  /// The first example of each class, five in a row.
  public static func firstOfEachClass(in dataset: Dataset) -> Figure {
    let first = dataset.classNames.indices.compactMap { label in
      dataset.labels.firstIndex { Int($0) == label }
    }
    return examples(
      first, in: dataset, title: "The first image of each class", columns: 5, scale: .ink)
  }

  /// The first 25 examples of a class, five in a row.
  ///
  /// - Parameters:
  ///   - label: The class, an index into `dataset.classNames`.
  ///   - dataset: Images.
  public static func examples(ofClass label: UInt8, in dataset: Dataset) -> Figure {
    let indices = dataset.labels.indices.lazy.filter { dataset.labels[$0] == label }
    let name =
      dataset.classNames.indices.contains(Int(label))
      ? dataset.classNames[Int(label)].shortened : ""
    let chosen = Array(indices.prefix(25))
    return Figure(
      .images(
        ImageGrid(
          title: "The first \(chosen.count) images of the class \(name)",
          cells: chosen.map { ImageGrid.Cell(dataset.image($0)) }, columns: 5)))
  }

  /// The first ten examples of each of some classes, a row for each.
  ///
  /// - Parameters:
  ///   - labels: The classes, indices into `dataset.classNames`.
  ///   - dataset: Images.
  public static func examples(ofClasses labels: [UInt8], in dataset: Dataset) -> Figure {
    let chosen = labels.flatMap { label in
      dataset.labels.indices.lazy.filter { dataset.labels[$0] == label }.prefix(10)
    }
    let names = labels.compactMap { label in
      dataset.classNames.indices.contains(Int(label))
        ? dataset.classNames[Int(label)].shortened : nil
    }
    return examples(
      chosen, in: dataset, title: "The classes \(names.joined(separator: ", "))", columns: 10,
      scale: .ink)
  }

  /// 50 examples drawn at random with their classes, ten in a row.
  public static func randomExamples(in dataset: Dataset, seed: UInt32) -> Figure {
    examples(
      dataset.randomIndices(50, seed: seed), in: dataset, title: "Random images and their labels",
      columns: 10, scale: .light)
  }

  /// One example, large, with the numbers that its shades stand for.
  ///
  /// - Precondition: `index` is in `0..<dataset.count`.
  public static func example(_ index: Int, in dataset: Dataset) -> Figure {
    Figure(
      .images(
        ImageGrid(
          title: "Example \(index): label \(dataset.className(index))",
          cells: [ImageGrid.Cell(dataset.image(index))], columns: 1, scale: .light,
          colourBarLabel: "Pixel value", numbersPixels: true, imageSide: 336)))
  }

  private static func examples(
    _ indices: [Int], in dataset: Dataset, title: String, columns: Int, scale: ColourScale
  ) -> Figure {
    Figure(
      .images(
        ImageGrid(
          title: title,
          cells: indices.map {
            ImageGrid.Cell(dataset.image($0), caption: [dataset.className($0)])
          },
          columns: columns, scale: scale)))
  }
}

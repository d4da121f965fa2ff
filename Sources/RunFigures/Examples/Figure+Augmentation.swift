public import Datasets
public import Plotting

extension Figure {
  /// The first image of each of ten classes, a row for each: as it is, and as the first epochs of a training see it.
  ///
  /// - Parameters:
  ///   - augmentation: What may be done to an image.
  ///   - dataset: Images, in the positions that they have in training.
  ///   - preprocessing: What is done to images before they are distorted: they may be set upright.
  ///   - seed: The seed of the training.
  ///   - epochs: The epochs of the training, of which at most seven are shown.
  ///   - title: What is shown.
  /// - Throws: `FigureUnavailable` unless the examples are images that can be distorted so; `EigendecompositionError` if
  ///   LAPACK fails.
  public static func augmentation(
    _ augmentation: Augmentation, of dataset: Dataset, preprocessing: Preprocessing, seed: UInt32,
    epochs: Int, title: String
  ) throws -> Figure {
    let first = dataset.classNames.indices.prefix(10).compactMap { label in
      dataset.labels.firstIndex { Int($0) == label }
    }
    var variants = [(caption: "original", images: dataset.subset(first))]
    let isUpright = preprocessing.isDeskewing
    if isUpright {
      variants.append(("upright", preprocessing.aligned(variants[0].images)))
    }
    let seen = isUpright ? preprocessing.aligned(dataset) : dataset
    do {
      for epoch in 0..<min(max(epochs, 1), 7) {
        variants.append(
          (
            "epoch \(epoch + 1)",
            try seen.distorted(by: augmentation, seed: seed, epoch: epoch, examples: first)
          ))
      }
    } catch is AugmentationError {
      throw FigureUnavailable("the examples are no images that can be distorted so")
    }
    let cells = first.indices.flatMap { row in
      variants.map {
        ImageGrid.Cell($0.images.image(row), caption: row == 0 ? [$0.caption] : [])
      }
    }
    return Figure(
      .images(ImageGrid(title: title, cells: cells, columns: variants.count, imageSide: 56)))
  }
}

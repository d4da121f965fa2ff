extension Dataset {
  /// Some images drawn with block characters, each followed by what epochs of training would make of it.
  ///
  /// An image stands before its distortions, as many as fit beside it, but three at least and nine at most.
  ///
  /// - Parameters:
  ///   - indices: The examples to draw.
  ///   - augmentation: What may be done to an image.
  ///   - preprocessing: How images are set upright before and described afterwards, if they are.
  ///   - seed: What the random numbers are made from.
  ///   - width: The characters in a line of the terminal.
  /// - Throws: ``AugmentationError`` if the images cannot be distorted so; `EigendecompositionError` if LAPACK fails.
  /// - Precondition: Every index is in `0..<count`, `width` is positive, and the preprocessing has no fault for the features.
  public func drawing(
    of indices: some Sequence<Int>, distortedBy augmentation: Augmentation,
    preparedBy preprocessing: Preprocessing = .raw, seed: UInt32, width: Int
  ) throws -> String {
    let indices = Array(indices)
    let columns = exampleShape.last ?? 1
    func cell(_ dataset: Dataset, _ place: Int, _ caption: String) -> TerminalGrid.Cell {
      TerminalGrid.Cell(
        image: TerminalImage(
          pixels: dataset.pixels(of: place), columns: columns, maximumWidth: width),
        caption: caption)
    }
    let beside = (width + TerminalGrid.gapWidth) / (columns + TerminalGrid.gapWidth) - 1
    let aligned = preprocessing.aligned(self)
    let epochs = try (0..<min(max(beside, 3), 9)).map {
      preprocessing.described(
        try aligned.distorted(by: augmentation, seed: seed, epoch: $0, examples: indices))
    }
    return indices.enumerated().map { place, index in
      let plain = cell(self, index, "\(index): \(classNames[Int(labels[index])])")
      let distorted = epochs.enumerated().map { cell($1, place, "epoch \($0 + 1)") }
      return TerminalGrid.drawing([plain] + distorted, width: width)
    }
    .joined(separator: "\n")
  }
}

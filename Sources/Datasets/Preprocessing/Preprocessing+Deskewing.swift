extension Preprocessing {
  /// Sets the images of a dataset upright before their bytes become numbers.
  ///
  /// - Parameters:
  ///   - dataset: The examples to learn from.
  ///   - scaling: How bytes become numbers, found from the upright images.
  /// - Throws: ``AugmentationError/shape(_:)`` if the examples are no images, and what `scaling` throws.
  public static func deskewing(
    _ dataset: Dataset, then scaling: (Dataset) throws(AugmentationError) -> Preprocessing
  ) throws(AugmentationError) -> Preprocessing {
    let shape = try ImageShape(dataset.exampleShape)
    let upright = Preprocessing.deskewed(rows: shape.rows, columns: shape.columns, scaling: .raw)
      .aligned(dataset)
    return .deskewed(rows: shape.rows, columns: shape.columns, scaling: try scaling(upright))
  }

  /// How bytes become numbers, once images are upright and described.
  package var scaling: Preprocessing {
    switch self {
    case .deskewed(_, _, let scaling), .directional(_, _, let scaling): scaling.scaling
    default: self
    }
  }

  /// Whether images are set upright first.
  package var isDeskewing: Bool {
    if case .deskewed = self { true } else { false }
  }

  /// Why examples of a shape cannot be prepared, in a sentence, or nil if they can: images that are set upright or described are
  /// of the shape that this is for.
  package func fault(exampleShape: [Int]) -> String? {
    switch self {
    case .deskewed(let rows, let columns, let next), .directional(let rows, let columns, let next):
      [rows, columns] == exampleShape
        ? next.fault(exampleShape: exampleShape)
        : "Images of the shape \(exampleShape) cannot be prepared as \(rows) rows and \(columns) columns."
    default: nil
    }
  }

  /// The same with another scaling, found from the examples as they are when they are scaled.
  package func scaled(
    by scaling: (Dataset) -> Preprocessing, measuring dataset: Dataset
  ) -> Preprocessing {
    switch self {
    case .deskewed(let rows, let columns, let next):
      .deskewed(
        rows: rows, columns: columns,
        scaling: next.scaled(by: scaling, measuring: aligned(dataset)))
    case .directional(let rows, let columns, _):
      .directional(rows: rows, columns: columns, scaling: scaling(prepared(dataset)))
    default: scaling(dataset)
    }
  }

  /// The examples as they are when they are distorted: upright with ``deskewed(rows:columns:scaling:)``.
  ///
  /// - Precondition: There is no fault for the features of the dataset.
  package func aligned(_ dataset: Dataset) -> Dataset {
    guard case .deskewed = self else { return dataset }
    return dataset.replacingBytes(aligned(dataset.bytes))
  }

  /// The bytes of examples, one after the other, as they are when they are distorted.
  ///
  /// - Precondition: There is no fault for the features of an example.
  package func aligned(_ bytes: [UInt8]) -> [UInt8] {
    guard case .deskewed(let rows, let columns, let scaling) = self,
      let shape = try? ImageShape([rows, columns])
    else { return bytes }
    return scaling.aligned(Deskewing(shape).deskew(bytes))
  }
}

extension Preprocessing {
  /// Describes the images of a dataset by the directions of their edges before bytes become numbers.
  ///
  /// - Parameters:
  ///   - dataset: The examples to learn from, upright if they are to be.
  ///   - scaling: How bytes become numbers, found from the descriptions.
  /// - Throws: ``AugmentationError/shape(_:)`` if the examples are no images, ``AugmentationError/cells(_:)`` if they cannot be
  ///   divided into cells.
  public static func describingDirections(
    _ dataset: Dataset, then scaling: (Dataset) -> Preprocessing
  ) throws(AugmentationError) -> Preprocessing {
    let shape = try ImageShape(dataset.exampleShape)
    guard let mosaic = DirectionMosaic(shape) else { throw .cells(dataset.exampleShape) }
    return .directional(
      rows: shape.rows, columns: shape.columns,
      scaling: scaling(dataset.replacingBytes(mosaic.describe(dataset.bytes))))
  }

  /// What describes images, if anything does; distortions come before it.
  var mosaic: DirectionMosaic? {
    switch self {
    case .directional(let rows, let columns, _):
      (try? ImageShape([rows, columns])).flatMap { DirectionMosaic($0) }
    case .deskewed(_, _, let scaling): scaling.mosaic
    default: nil
    }
  }

  /// Whether images are described by directions.
  package var describesDirections: Bool { mosaic != nil }

  /// The tiles along each axis of what a network sees: those of the mosaic of directions, 1 for pixels.
  package var tilesAcross: Int { mosaic == nil ? 1 : DirectionMosaic.cell }

  /// The examples as they are when their bytes are scaled: upright and described, as this says.
  ///
  /// - Precondition: There is no fault for the features of the dataset.
  package func prepared(_ dataset: Dataset) -> Dataset {
    described(aligned(dataset))
  }

  /// Examples that are aligned, and distorted if they are to be, as they are when their bytes are scaled.
  ///
  /// - Precondition: There is no fault for the features of the dataset.
  package func described(_ dataset: Dataset) -> Dataset {
    mosaic.map { dataset.replacingBytes($0.describe(dataset.bytes)) } ?? dataset
  }

  /// The bytes of examples, one after the other, as they are when they are scaled.
  ///
  /// - Precondition: There is no fault for the features of an example.
  package func prepared(_ bytes: [UInt8]) -> [UInt8] {
    mosaic?.describe(aligned(bytes)) ?? aligned(bytes)
  }
}

extension Dataset {
  /// The same examples with other bytes, as many.
  func replacingBytes(_ bytes: [UInt8]) -> Dataset {
    Dataset(
      unchecked: name, exampleShape: exampleShape, featureCount: featureCount, storage: bytes,
      labels: labels, classNames: classNames, files: files)
  }
}

extension Preprocessing {
  /// Sets the images of a dataset upright before their bytes become numbers.
  ///
  /// - Parameters:
  ///   - dataset: The examples to learn from.
  ///   - scaling: How bytes become numbers, found from the upright images.
  /// - Throws: ``AugmentationError/shape(_:)`` if the examples are no images.
  public static func deskewing(
    _ dataset: Dataset, then scaling: (Dataset) -> Preprocessing
  ) throws(AugmentationError) -> Preprocessing {
    let shape = try ImageShape(dataset.exampleShape)
    let upright = Preprocessing.deskewed(rows: shape.rows, columns: shape.columns, scaling: .raw)
      .aligned(dataset)
    return .deskewed(rows: shape.rows, columns: shape.columns, scaling: scaling(upright))
  }

  /// How bytes become numbers, once images are upright.
  package var scaling: Preprocessing {
    guard case .deskewed(_, _, let scaling) = self else { return self }
    return scaling.scaling
  }

  /// The same with another scaling, found from the examples as they are when they are scaled.
  package func scaled(
    by scaling: (Dataset) -> Preprocessing, measuring dataset: Dataset
  ) -> Preprocessing {
    guard case .deskewed(let rows, let columns, _) = self else { return scaling(dataset) }
    return .deskewed(rows: rows, columns: columns, scaling: scaling(aligned(dataset)))
  }

  /// The examples as they are when their bytes are scaled: upright with ``deskewed(rows:columns:scaling:)``.
  ///
  /// - Precondition: There is no fault for the features of the dataset.
  package func aligned(_ dataset: Dataset) -> Dataset {
    guard case .deskewed = self else { return dataset }
    return Dataset(
      unchecked: dataset.name, exampleShape: dataset.exampleShape,
      featureCount: dataset.featureCount, storage: aligned(dataset.bytes), labels: dataset.labels,
      classNames: dataset.classNames, files: dataset.files)
  }

  /// The bytes of examples, one after the other, as they are when they are scaled.
  ///
  /// - Precondition: There is no fault for the features of an example.
  package func aligned(_ bytes: [UInt8]) -> [UInt8] {
    guard case .deskewed(let rows, let columns, let scaling) = self,
      let shape = try? ImageShape([rows, columns])
    else { return bytes }
    return scaling.aligned(Deskewing(shape).deskew(bytes))
  }
}

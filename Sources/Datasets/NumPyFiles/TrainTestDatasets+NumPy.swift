import NumPyCompatibility

extension TrainTestDatasets {
  /// The bytes of an `.npz` file with the arrays X_train, y_train, X_test and y_test.
  ///
  /// # Shapes
  /// X: *examples × features*, float64, or uint8 if the scaling is ``Preprocessing/raw``. y: *examples*,
  /// uint8.
  ///
  /// Source: the `mnist_scaled.npz` of S. Raschka, "Python Machine Learning", chapter 12, whose numbers
  /// come from ``Preprocessing/symmetric``.
  ///
  /// - Parameters:
  ///   - scaling: How bytes become numbers. Examples centered feature by feature cannot be read back by
  ///     ``NumPyDatasetFile``, all others can.
  ///   - isCompressed: Whether the arrays are compressed, as by `np.savez_compressed`, or stored as they
  ///     are, as by `np.savez`.
  /// - Throws: `NumPyArrayError` if the arrays take 4 GiB or more.
  /// - Precondition: The scaling has a mean for each feature, if it has means of features.
  public func npz(scaling: Preprocessing, isCompressed: Bool = false) throws -> [UInt8] {
    let entries = try [("train", train), ("test", test)].flatMap { part, dataset in
      [
        NumPyArchive.Entry(
          name: "X_\(part)",
          array: try NumPyArray(
            shape: [dataset.count, dataset.featureCount],
            elements: scaling.elements(of: dataset))),
        NumPyArchive.Entry(
          name: "y_\(part)",
          array: try NumPyArray(shape: [dataset.count], elements: .uint8(dataset.labels))),
      ]
    }
    return try NumPyArchive(entries).npz(isCompressed: isCompressed)
  }
}

extension Preprocessing {
  fileprivate func elements(of dataset: Dataset) -> NumPyArray.Elements {
    let bytes = prepared(dataset.bytes)
    if scaling == .raw { return .uint8(bytes) }
    let table = (UInt8.min...UInt8.max).map { value(of: $0) }
    guard case .centered(let means) = scaling else {
      return .float64(bytes.map { table[Int($0)] })
    }
    precondition(means.count == dataset.featureCount, "as many means as features")
    return .float64(bytes.enumerated().map { table[Int($1)] - means[$0 % means.count] })
  }
}

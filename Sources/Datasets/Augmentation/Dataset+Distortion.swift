extension Dataset {
  /// The same images, each distorted as it would be in an epoch of training.
  ///
  /// - Parameters:
  ///   - augmentation: What may be done to an image.
  ///   - seed: What the random numbers are made from: the seed of the training.
  ///   - epoch: The epoch, counted from 0.
  /// - Throws: ``AugmentationError`` if a limit is out of its range, the examples are no images, or there are limits for an
  ///   unknown class; `EigendecompositionError` if LAPACK fails.
  public func distorted(
    by augmentation: Augmentation, seed: UInt32, epoch: Int = 0
  ) throws -> Dataset {
    let distorter = try ImageDistorter(
      augmentation, exampleShape: exampleShape, classNames: classNames, seed: seed)
    var distorted: [UInt8] = []
    distorted.reserveCapacity(count * featureCount)
    DistortableExamples(self, distorter: distorter, densityLimit: nil)
      .forEach(Array(0..<count)[...], epoch: epoch) { distorted += $1 }
    return Dataset(
      unchecked: name, exampleShape: exampleShape, featureCount: featureCount, storage: distorted,
      labels: labels, classNames: classNames, files: files)
  }
}

internal import LinearAlgebra

extension Dataset {
  /// Images, each distorted as it would be in an epoch of training on this data set.
  ///
  /// - Parameters:
  ///   - augmentation: What may be done to an image.
  ///   - seed: What the random numbers are made from: the seed of the training.
  ///   - epoch: The epoch, counted from 0.
  ///   - examples: The positions of the images; all, in their order, without it.
  /// - Returns: As many images, in the same order.
  /// - Throws: ``AugmentationError`` if a limit is out of its range, the examples are no images, or there are limits for an
  ///   unknown class; `EigendecompositionError` if LAPACK fails.
  /// - Precondition: Every position is in `0..<count`.
  public func distorted(
    by augmentation: Augmentation, seed: UInt32, epoch: Int = 0, examples: [Int]? = nil
  ) throws -> Dataset {
    let distorter = try ImageDistorter(
      augmentation, exampleShape: exampleShape, classNames: classNames, seed: seed)
    let examples = examples ?? Array(0..<count)
    var distorted: [UInt8] = []
    distorted.reserveCapacity(examples.count * featureCount)
    distorter.withScratch { scratch in
      for index in examples {
        pixels(of: index).withUnsafeBufferPointer { image in
          distorted += distorter.distort(
            image, label: labels[index], index: index, epoch: epoch, scratch: scratch)
        }
      }
    }
    return Dataset(
      unchecked: name, exampleShape: exampleShape, featureCount: featureCount, storage: distorted,
      labels: examples.map { labels[$0] }, classNames: classNames, files: files)
  }
}

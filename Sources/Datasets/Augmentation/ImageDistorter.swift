internal import CImageKernels
internal import LinearAlgebra

/// Distorts images of one shape as an ``Augmentation`` says.
///
/// What an example becomes is decided by the seed, the epoch and the example's index alone, and neither by the order nor by
/// the thread in which examples are distorted.
package struct ImageDistorter: Sendable {
  /// Sets these random numbers apart from all others of the same seed.
  private static var purpose: UInt32 { 0x696D_6167 }

  let shape: ImageShape
  private let seed: UInt32
  /// For each class.
  private let limits: [AffineLimits]
  private let basis: DisplacementBasis?

  /// Makes distortions ready.
  ///
  /// - Parameters:
  ///   - augmentation: What may be done to images.
  ///   - exampleShape: The rows and columns of an image.
  ///   - classNames: The names of the classes, which labels are indices of.
  ///   - seed: What the random numbers are made from.
  /// - Throws: ``AugmentationError`` if a limit is out of its range, the examples are no images, or there are limits for an
  ///   unknown class; `EigendecompositionError` if LAPACK fails.
  package init(
    _ augmentation: Augmentation, exampleShape: [Int], classNames: [String], seed: UInt32
  ) throws {
    try augmentation.check()
    shape = try ImageShape(exampleShape)
    if let unknown = augmentation.classLimits.keys.sorted().first(where: {
      !classNames.contains($0)
    }) {
      throw AugmentationError.unknownClass(unknown, classes: classNames)
    }
    self.seed = seed
    limits = classNames.map { AffineLimits(augmentation, className: $0) }
    let shape = shape
    basis = try augmentation.elastic.flatMap { elastic in
      elastic.alpha == 0 ? nil : try DisplacementBasis(elastic, shape: shape)
    }
  }

  /// Calls `body` with memory for distorting one image after another.
  package func withScratch<Result>(_ body: (DistortionScratch) -> Result) -> Result {
    let size = DistortionScratch.size(shape, basis: basis)
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 64) {
      body(DistortionScratch($0, shape: shape, basis: basis))
    }
  }

  /// Distorts an image.
  ///
  /// - Parameters:
  ///   - image: Its pixels, row after row.
  ///   - label: Its class.
  ///   - index: The position of the example in its data set.
  ///   - epoch: The epoch, counted from 0.
  ///   - scratch: Memory from ``withScratch(_:)``.
  /// - Returns: The pixels of the new image, in the scratch memory until the next.
  /// - Precondition: The image has the shape, and the label is an index of the classes.
  package func distort(
    _ image: UnsafeBufferPointer<UInt8>, label: UInt8, index: Int, epoch: Int,
    scratch: DistortionScratch
  ) -> UnsafeBufferPointer<UInt8> {
    precondition(image.count == shape.count, "\(image.count) pixels, not \(shape.count).")
    var random = CounterRandom(
      seed: seed, purpose: Self.purpose, time: UInt64(truncatingIfNeeded: epoch),
      index: UInt32(truncatingIfNeeded: index))
    let distortion = limits[Int(label)].draw(&random)
    for place in scratch.noise.indices { scratch.noise[place] = random.next() }
    ImageResampler(shape).resample(
      image, distortion.map(shape), basis: basis, noise: scratch.noise.baseAddress,
      scratch: scratch.memory, into: scratch.image)
    return UnsafeBufferPointer(scratch.image)
  }
}

/// Poses in which a network is asked about the same image, so that its answers can be averaged.
///
/// A slight turn leaves a digit what it is, but moves what a network says of it. Over several poses such errors even out: the
/// outputs are averaged, as those for ten sections of a photograph in A. Krizhevsky, I. Sutskever, G. E. Hinton, “ImageNet
/// classification with deep convolutional neural networks”, 2012, section 4.1. The network has to have been trained with
/// distortions of that kind; one that has not is asked about images that it does not know.
public struct TestTimeAugmentation: Sendable, Equatable {
  /// What becomes of the image, pose after pose.
  package let poses: [AffineDistortion]

  /// The number of poses.
  public var count: Int { poses.count }

  /// Nine poses: as drawn; turned by 6° and sheared by 0.08 to either side; 7% wider, narrower, taller and shorter.
  public static let slight = TestTimeAugmentation(poses: [
    AffineDistortion(),
    AffineDistortion { $0.rotation = 6 },
    AffineDistortion { $0.rotation = -6 },
    AffineDistortion { $0.shear = 0.08 },
    AffineDistortion { $0.shear = -0.08 },
    AffineDistortion { $0.horizontalScale = 1.07 },
    AffineDistortion { $0.horizontalScale = 0.93 },
    AffineDistortion { $0.verticalScale = 1.07 },
    AffineDistortion { $0.verticalScale = 0.93 },
  ])
}

extension AffineDistortion {
  fileprivate init(_ change: (inout AffineDistortion) -> Void) {
    self.init()
    change(&self)
  }
}

extension Preprocessing {
  /// The examples in a pose, as they are when their bytes are scaled: upright, then in the pose, then described.
  ///
  /// - Throws: ``AugmentationError/shape(_:)`` if the examples are no images.
  /// - Precondition: There is no fault for the features of the dataset.
  package func prepared(
    _ dataset: Dataset, in pose: AffineDistortion
  ) throws(AugmentationError) -> Dataset {
    let shape = try ImageShape(dataset.exampleShape)
    let posed = ImageResampler(shape).resample(aligned(dataset.bytes)) { _ in pose.map(shape) }
    return described(dataset.replacingBytes(posed))
  }
}

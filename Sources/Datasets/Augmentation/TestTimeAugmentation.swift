/// Poses in which a network is asked about the same image, so that its answers can be averaged.
///
/// A slight turn leaves a digit what it is, but moves what a network says of it. Over several poses such errors even out: the
/// outputs are averaged, as those for ten sections of a photograph in A. Krizhevsky, I. Sutskever, G. E. Hinton, “ImageNet
/// classification with deep convolutional neural networks”, 2012, section 4.1. The network has to have been trained with
/// distortions of that kind; one that has not is asked about images that it does not know.
public struct TestTimeAugmentation: Sendable, Equatable {
  /// How far the poses are from the image as drawn, as a word for files.
  public enum Reach: String, Codable, Sendable {
    case slight
    case wide
  }

  /// How far the poses are from the image as drawn.
  public let reach: Reach
  /// What becomes of the image, pose after pose.
  package let poses: [AffineDistortion]

  /// The number of poses.
  public var count: Int { poses.count }

  /// Nine poses: as drawn; turned by 6° and sheared by 0.08 to either side; 7% wider, narrower, taller and shorter. For networks
  /// that learned from the distortions ``Augmentation/Preset/gentle`` or smaller ones.
  public static let slight = TestTimeAugmentation(
    .slight, rotation: 6, shear: 0.08, scale: 0.07)

  /// The same, twice as far from the image as drawn, for large networks that learned for long from
  /// ``Augmentation/Preset/ciresan``, or from ``Augmentation/Preset/gentle``, which changes less, but all of it at once.
  public static let wide = TestTimeAugmentation(
    .wide, rotation: 12, shear: 0.16, scale: 0.14)

  private init(_ reach: Reach, rotation: Double, shear: Double, scale: Double) {
    self.reach = reach
    let changes: [(inout AffineDistortion) -> Void] = [
      { _ in },
      { $0.rotation = rotation }, { $0.rotation = -rotation },
      { $0.shear = shear }, { $0.shear = -shear },
      { $0.horizontalScale = 1 + scale }, { $0.horizontalScale = 1 - scale },
      { $0.verticalScale = 1 + scale }, { $0.verticalScale = 1 - scale },
    ]
    poses = changes.map { change in
      var pose = AffineDistortion()
      change(&pose)
      return pose
    }
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

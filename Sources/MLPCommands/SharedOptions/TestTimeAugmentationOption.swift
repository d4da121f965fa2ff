import Datasets

/// `--test-time-augmentation`, as the commands have it that ask a network about images.
struct TestTimeAugmentationOption: ArgumentGroup {
  @Flag(
    help: """
      Average what the network says of nine poses of an image: as it is, and slightly turned, slanted and stretched. For \
      networks that were trained with --augment for long: most of them make fewer mistakes so.
      """)
  var testTimeAugmentation = false

  /// The poses to ask about; nil for the image alone.
  var poses: TestTimeAugmentation? { testTimeAugmentation ? .slight : nil }

  /// Faults of examples that have no poses, told as those of the option.
  func describingFaults<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as AugmentationError where testTimeAugmentation {
      throw ValidationError(error.description, option: "test-time-augmentation")
    }
  }
}

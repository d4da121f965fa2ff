import Datasets

/// `--test-time-augmentation`, as the commands have it that ask a network about images.
struct TestTimeAugmentationOption: ArgumentGroup {
  @Flag(
    help: """
      Average what the network says of nine poses of an image: as it is, and slightly turned, slanted and stretched. Fewer \
      mistakes, if it was trained with --augment.
      """)
  var testTimeAugmentation = false

  /// The poses to ask about; nil for the image alone.
  var poses: TestTimeAugmentation? { testTimeAugmentation ? .slight : nil }
}

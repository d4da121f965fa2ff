import CSampleData

/// The data set bundled with the program: 5,000 images of MNIST's training set, split into 4,000
/// for training and 1,000 for testing, with the same number of each digit in either part.
///
/// `Scripts/make-sample` made it; `Documentation/DataNotices.md` says where the images come from.
public enum SampleDataset {
  /// The name in the catalogue.
  public static let name = "sample"

  /// What it is, in one line.
  public static let summary = "5,000 handwritten digits from MNIST, bundled with the program"

  /// The number of training examples.
  public static let trainCount = 4_000

  /// The number of test examples.
  public static let testCount = 1_000

  /// What stands for the path of the files.
  public static let path = "bundled with the program"

  /// Decodes the bundled files.
  ///
  /// - Throws: `DataError` only if the program itself is damaged.
  public static func load() throws(DataError) -> TrainTestDatasets {
    try TrainTestDatasets(
      name: name,
      train: LabeledFiles(
        images: read(.trainImages, csample_train_images()),
        labels: read(.trainLabels, csample_train_labels())),
      test: LabeledFiles(
        images: read(.testImages, csample_test_images()),
        labels: read(.testLabels, csample_test_labels())),
      classNames: KnownDataset.digits)
  }

  private static func read(
    _ part: DatasetPart, _ file: csample_file
  ) throws(DataError) -> IDXFile {
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    let name = part.downloadedFileName
    return try IDXFile(bytes, name: name, path: "\(name) (\(path))")
  }
}

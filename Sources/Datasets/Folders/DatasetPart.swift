/// The four files of a data set in the format of MNIST.
public enum DatasetPart: String, Sendable, CaseIterable, Codable {
  /// The training images.
  case trainImages = "train-images"
  /// The training labels.
  case trainLabels = "train-labels"
  /// The test images.
  case testImages = "t10k-images"
  /// The test labels.
  case testLabels = "t10k-labels"

  /// The published name of the uncompressed file, such as "train-images-idx3-ubyte".
  public var fileName: String { "\(rawValue)-\(format)" }

  /// The names that the file is looked for under, the preferred one first.
  ///
  /// Some programs unpack the archives under names with a dot in place of the second hyphen.
  public var possibleFileNames: [String] {
    [fileName, "\(rawValue).\(format)"].flatMap { [$0, "\($0).gz"] }
  }

  /// The name of the file as it is downloaded, such as "train-images-idx3-ubyte.gz".
  public var downloadedFileName: String { "\(fileName).gz" }

  private var format: String {
    switch self {
    case .trainImages, .testImages: "idx3-ubyte"
    case .trainLabels, .testLabels: "idx1-ubyte"
    }
  }
}

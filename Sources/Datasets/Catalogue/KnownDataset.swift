/// A published data set: its files, what identifies them, and where copies are.
public struct KnownDataset: Sendable {
  /// The name in the catalogue, such as "mnist".
  public let name: String

  /// What it is, in one line.
  public let summary: String

  /// What the classes are called.
  public let classNames: [String]

  /// The dimensions of one example.
  public let exampleShape: [Int]

  /// The number of training examples.
  public let trainCount: Int

  /// The number of test examples.
  public let testCount: Int

  /// The SHA-256 digest of the uncompressed content of each file, in hexadecimal digits.
  public let sha256: [DatasetPart: String]

  /// The addresses of folders on the network that hold the four files as `.gz`, the one to try
  /// first at the front.
  public let mirrors: [String]

  /// Folders on this machine where a package manager puts the files.
  public let packageFolders: [String]

  /// Describes a data set.
  public init(
    name: String, summary: String, classNames: [String], exampleShape: [Int], trainCount: Int,
    testCount: Int, sha256: [DatasetPart: String], mirrors: [String], packageFolders: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.classNames = classNames
    self.exampleShape = exampleShape
    self.trainCount = trainCount
    self.testCount = testCount
    self.sha256 = sha256
    self.mirrors = mirrors
    self.packageFolders = packageFolders
  }

  /// The shape of the array in one of the files.
  public func shape(of part: DatasetPart) -> [Int] {
    switch part {
    case .trainImages: [trainCount] + exampleShape
    case .trainLabels: [trainCount]
    case .testImages: [testCount] + exampleShape
    case .testLabels: [testCount]
    }
  }
}

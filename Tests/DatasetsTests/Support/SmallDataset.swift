import Compression
import Datasets

/// A small data set in the format of MNIST: 40 training and 10 test images of 8 × 6 pixels.
struct SmallDataset {
  /// The uncompressed content of the four files.
  let files: [DatasetPart: [UInt8]]

  static let trainCount = 40
  static let testCount = 10

  init(seed: UInt32 = 1) {
    files = [
      .trainImages: Self.images(Self.trainCount, seed: seed),
      .trainLabels: Self.labels(Self.trainCount, seed: seed + 1),
      .testImages: Self.images(Self.testCount, seed: seed + 2),
      .testLabels: Self.labels(Self.testCount, seed: seed + 3),
    ]
  }

  /// What the catalogue would have to know about it.
  func known(mirrors: [String] = [], packageFolders: [String] = []) throws -> KnownDataset {
    KnownDataset(
      name: "small", summary: "a data set for tests",
      classNames: (0...9).map { "class \($0)" }, exampleShape: [8, 6],
      trainCount: Self.trainCount, testCount: Self.testCount,
      sha256: try files.mapValues { try IDXFile($0, name: "", path: "").file.sha256 },
      mirrors: mirrors, packageFolders: packageFolders)
  }

  /// A file as a mirror offers it.
  func compressed(_ part: DatasetPart) throws -> [UInt8] {
    try Gzip.compress(files[part] ?? [])
  }

  /// Writes the four files as `.gz`.
  func write(to folder: TemporaryFolder, in name: String = ".") throws {
    for part in DatasetPart.allCases {
      try folder.write(compressed(part), as: "\(name)/\(part.downloadedFileName)")
    }
  }

  private static func images(_ count: Int, seed: UInt32) -> [UInt8] {
    IDXWriter.file(
      shape: [UInt32(count), 8, 6], elements: IDXWriter.noise(count * 48, seed: seed))
  }

  private static func labels(_ count: Int, seed: UInt32) -> [UInt8] {
    IDXWriter.file(
      shape: [UInt32(count)], elements: IDXWriter.noise(count, seed: seed).map { $0 % 10 })
  }
}

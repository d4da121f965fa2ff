import Compression
import Datasets
import Foundation
import Testing

@Suite("Folders with IDX files")
struct DatasetFolderTests {
  let small = SmallDataset()

  @Test(
    "are read under every name the files have",
    arguments: ["-idx3-ubyte", ".idx3-ubyte"], [false, true])
  func names(ending: String, isCompressed: Bool) throws {
    let folder = try TemporaryFolder()
    for (part, bytes) in small.files {
      let suffix = part.rawValue.hasSuffix("labels") ? ending.replacing("3", with: "1") : ending
      try folder.write(
        isCompressed ? Gzip.compress(bytes) : bytes,
        as: part.rawValue + suffix + (isCompressed ? ".gz" : ""))
    }
    let datasets = try DatasetFolder(path: folder.path).load(name: "small")
    #expect(datasets.train.name == "small train")
    #expect(datasets.test.name == "small test")
    #expect(datasets.train.count == SmallDataset.trainCount)
    #expect(datasets.test.count == SmallDataset.testCount)
    #expect(datasets.train.exampleShape == [8, 6])
    #expect(datasets.train.classNames == (0...9).map(String.init))
    #expect(datasets.train.bytes == small.files[.trainImages].map { Array($0[16...]) })
    #expect(datasets.train.labels == small.files[.trainLabels].map { Array($0[8...]) })
    #expect(datasets.test.bytes == small.files[.testImages].map { Array($0[16...]) })
    #expect(datasets.test.labels == small.files[.testLabels].map { Array($0[8...]) })
    let expected = try small.known().sha256
    #expect(datasets.files.map(\.sha256) == DatasetPart.allCases.map { expected[$0] })
  }

  @Test("take their name from the path if no other is known")
  func ownName() throws {
    let folder = try TemporaryFolder()
    try small.write(to: folder, in: "letters")
    #expect(try DatasetFolder(path: "\(folder.path)/letters/").load().name == "letters")
  }

  @Test("that lack files are refused with what was looked for and what is there")
  func missingFiles() throws {
    let folder = try TemporaryFolder()
    try small.write(to: folder)
    try folder.write([1], as: "notes.txt")
    try FileManager.default.removeItem(
      atPath: "\(folder.path)/t10k-labels-idx1-ubyte.gz")
    let fault = try #require(
      error(DataError.self) { _ = try DatasetFolder(path: folder.path).load() })
    #expect(fault.fault == .missingFiles)
    #expect(
      fault.expected == "t10k-labels-idx1-ubyte or t10k-labels-idx1-ubyte.gz or "
        + "t10k-labels.idx1-ubyte or t10k-labels.idx1-ubyte.gz")
    #expect(fault.found.contains("notes.txt"))
    #expect(fault.found.contains("train-images-idx3-ubyte.gz"))
  }

  @Test("an empty folder, a file, and nothing at all are told apart")
  func notAFolder() throws {
    let folder = try TemporaryFolder()
    let empty = error(DataError.self) { _ = try DatasetFolder(path: folder.path).load() }
    #expect(empty?.fault == .missingFiles)
    #expect(empty?.found == "an empty folder")
    let file = try folder.write([1], as: "file")
    #expect(error(DataError.self) { _ = try DatasetFolder(path: file) }?.fault == .notAFolder)
    let absent = error(DataError.self) { _ = try DatasetFolder(path: "\(folder.path)/absent") }
    #expect(absent?.fault == .noSuchFile)
  }

  @Test("a directory under the name of a file is refused")
  func directoryAsFile() throws {
    let folder = try TemporaryFolder()
    try small.write(to: folder)
    try folder.write([1], as: "train-images-idx3-ubyte/inner")
    let fault = error(DataError.self) { _ = try DatasetFolder(path: folder.path).load() }
    #expect(fault?.fault == .directory)
    #expect(fault?.file == "\(folder.path)/train-images-idx3-ubyte")
  }
}

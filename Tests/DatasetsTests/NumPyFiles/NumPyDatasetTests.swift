import Datasets
import Foundation
import NumPyCompatibility
import Testing

/// What NumPy wrote; by Scripts/fixtures/numpy_datasets.py.
private struct NumPyDatasets: Decodable {
  let files: [String]
  let train: [UInt8]
  let test: [UInt8]
  let trainLabels: [UInt8]
  let testLabels: [UInt8]
  let symmetricBits: [String]

  static func url(_ name: String) throws -> URL {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return folder.appending(path: "npz/\(name)")
  }

  static func load() throws -> NumPyDatasets {
    try JSONDecoder().decode(NumPyDatasets.self, from: Data(contentsOf: url("datasets.json")))
  }
}

@Suite struct NumPyDatasetTests {
  static let files = (try? NumPyDatasets.load().files) ?? []

  @Test func fixtureHasFiles() {
    #expect(Self.files.count == 17)
  }

  @Test(arguments: files)
  func everyFormGivesTheBytesBack(file: String) throws {
    let expected = try NumPyDatasets.load()
    let path = try NumPyDatasets.url("\(file).npz").path
    let data = try NumPyDatasetFile.load(path)
    #expect(data.name == file)
    #expect(data.train.bytes == expected.train)
    #expect(data.test.bytes == expected.test)
    #expect(data.train.labels == expected.trainLabels)
    #expect(data.test.labels == expected.testLabels)
    #expect(data.train.exampleShape == [4, 4])
    #expect(data.train.classNames == (0..<10).map(String.init))
    #expect(data.files.map(\.name) == ["\(file).npz"])
    #expect(data.train.files == data.files && data.test.files == data.files)
  }

  /// The numbers of the notebook, bit by bit, and NumPy's own bytes of the whole archive.
  @Test func writesWhatNumPyWrites() throws {
    let expected = try NumPyDatasets.load()
    let path = try NumPyDatasets.url("symmetric.npz").path
    let data = try NumPyDatasetFile.load(path)
    let written = try NumPyArchive(npz: data.npz(scaling: .symmetric))
    #expect(try written == NumPyArchive(npz: [UInt8](Data(contentsOf: URL(filePath: path)))))
    guard case .float64(let values) = try #require(written["X_train"]).elements else {
      Issue.record("another type was written")
      return
    }
    #expect(values.map { String($0.bitPattern) } == expected.symmetricBits)
  }

  @Test(arguments: [
    Preprocessing.symmetric, .unit, .raw, .standardized(mean: 0.1307, deviation: 0.3081),
  ])
  func whatIsWrittenIsReadBack(scaling: Preprocessing) throws {
    let folder = try TemporaryFolder()
    let data = try NumPyDatasetFile.load(NumPyDatasets.url("uint8.npz").path)
    for isCompressed in [false, true] {
      let file = "\(folder.path)/\(isCompressed).npz"
      let bytes = try data.npz(scaling: scaling, isCompressed: isCompressed)
      try Data(bytes).write(to: URL(filePath: file))
      let back = try NumPyDatasetFile.load(file)
      #expect(back.train.bytes == data.train.bytes)
      #expect(back.test.bytes == data.test.bytes)
    }
  }

  /// The usual scalings are known for what they are, also where no byte is 0 or 255.
  @Test(arguments: [Preprocessing.symmetric, .unit])
  func bytesInTheMiddle(scaling: Preprocessing) throws {
    let folder = try TemporaryFolder()
    let bytes: [UInt8] = [3, 77, 140, 201]
    let path = try write(
      features: .float64(bytes.map { scaling.value(of: $0) }), shape: [1, 4], in: folder)
    #expect(try NumPyDatasetFile.load(path).train.bytes == bytes)
  }

  @Test func wholeNumbersAreNeverScaled() throws {
    let folder = try TemporaryFolder()
    let path = try write(features: .int64([0, 1, 1, 0]), shape: [1, 4], in: folder)
    #expect(try NumPyDatasetFile.load(path).train.bytes == [0, 1, 1, 0])
    let scaled = try write(features: .float64([0, 1, 1, 0]), shape: [1, 4], in: folder)
    #expect(try NumPyDatasetFile.load(scaled).train.bytes == [0, 255, 255, 0])
  }

  @Test(arguments: [
    [0, 0.5, 0.25, 1], [0, 0, 0, .nan], [.infinity, 0, 0, 0], [-.infinity, .infinity, 0, 0],
    [-.greatestFiniteMagnitude, .greatestFiniteMagnitude, 0, 0], [1e-300, 0, 100.3, 256],
  ])
  func numbersThatAreNoBytes(values: [Double]) throws {
    let folder = try TemporaryFolder()
    let path = try write(features: .float64(values), shape: [1, 4], in: folder)
    let error = #expect(throws: DataError.self) { try NumPyDatasetFile.load(path) }
    #expect(error?.fault == .invalidArrays)
    #expect(error?.found.contains(" of X_") == true)
    #expect(error?.file == path)
  }

  @Test func arraysThatDoNotFit() throws {
    let folder = try TemporaryFolder()
    let four = NumPyArray.Elements.uint8([1, 2, 3, 4])
    func fault(
      shape: [Int] = [1, 4], labels: NumPyArray.Elements = .uint8([0]), leaveOut: String = ""
    ) throws -> DataError.Fault? {
      let path = try write(
        features: four, shape: shape, labels: labels, leaveOut: leaveOut, in: folder)
      return #expect(throws: DataError.self) { try NumPyDatasetFile.load(path) }?.fault
    }
    #expect(try fault(shape: [4]) == .wrongShape)
    #expect(try fault(shape: [2, 2]) == .countsDiffer)
    #expect(try fault(labels: .float64([0.5])) == .labelOutsideClasses)
    #expect(try fault(labels: .int64([-1])) == .labelOutsideClasses)
    #expect(try fault(labels: .int64([256])) == .labelOutsideClasses)
    #expect(try fault(leaveOut: "y_test") == .invalidArrays)
  }

  @Test func damagedFiles() throws {
    let folder = try TemporaryFolder()
    let bytes = try Data(contentsOf: NumPyDatasets.url("symmetric_compressed.npz"))
    let file = URL(filePath: "\(folder.path)/damaged.npz")
    var faults: [DataError.Fault] = []
    for count in stride(from: 1, to: bytes.count, by: 97) {
      try bytes.prefix(count).write(to: file)
      let error = #expect(throws: DataError.self) { try NumPyDatasetFile.load(file.path) }
      if let error { faults.append(error.fault) }
    }
    #expect(Set(faults.map { "\($0)" }) == ["invalidArrays"])
    #expect(throws: DataError.self) { try NumPyDatasetFile.load("\(folder.path)/none.npz") }
  }

  /// Writes a file whose training and test parts are the same.
  private func write(
    features: NumPyArray.Elements, shape: [Int], labels: NumPyArray.Elements = .uint8([0]),
    leaveOut: String = "", in folder: TemporaryFolder
  ) throws -> String {
    let entries = try ["train", "test"].flatMap { part in
      [
        NumPyArchive.Entry(
          name: "X_\(part)", array: try NumPyArray(shape: shape, elements: features)),
        NumPyArchive.Entry(
          name: "y_\(part)", array: try NumPyArray(shape: [labels.count], elements: labels)),
      ]
    }
    let path = "\(folder.path)/data.npz"
    let archive = try NumPyArchive(entries.filter { $0.name != leaveOut })
    try Data(archive.npz()).write(to: URL(filePath: path))
    return path
  }
}

import Compression
import Datasets
import Foundation
import Testing

@Suite("Files that do not belong together")
struct DatasetConsistencyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallDataset().write(to: folder)
  }

  /// The error after one of the files was replaced.
  private func fault(_ part: DatasetPart, shape: [UInt32], elements: [UInt8]) throws -> DataError {
    let bytes = IDXWriter.file(shape: shape, elements: elements)
    try folder.write(bytes, as: part.fileName)
    return try #require(
      error(DataError.self) { _ = try DatasetFolder(path: folder.path).load() })
  }

  @Test("different numbers of images and labels")
  func counts() throws {
    let fault = try fault(.trainLabels, shape: [39], elements: [UInt8](repeating: 1, count: 39))
    #expect(fault.fault == .countsDiffer)
    #expect(fault.file.hasSuffix("train-labels-idx1-ubyte"))
    #expect(fault.position == .byte(4))
    #expect(fault.expected.hasPrefix("40 labels"))
    #expect(fault.found == "39")
  }

  @Test("a label outside the classes, with its place")
  func label() throws {
    var labels = [UInt8](repeating: 9, count: 10)
    labels[6] = 10
    let fault = try fault(.testLabels, shape: [10], elements: labels)
    #expect(fault.fault == .labelOutsideClasses)
    #expect(fault.position == .byte(8 + 6))
    #expect(fault.expected == "a label from 0 to 9")
    #expect(fault.found == "10")
    #expect(fault.advice.contains("classes.txt"))
  }

  @Test("images in the place of labels, and labels in the place of images")
  func exchanged() throws {
    let images = try fault(.trainImages, shape: [40], elements: IDXWriter.noise(40, seed: 1))
    #expect(images.fault == .wrongShape)
    #expect(images.file.hasSuffix("train-images-idx3-ubyte"))
    try FileManager.default.removeItem(atPath: images.file)
    let labels = try fault(.trainLabels, shape: [40, 1], elements: IDXWriter.noise(40, seed: 1))
    #expect(labels.fault == .wrongShape)
    #expect(labels.file.hasSuffix("train-labels-idx1-ubyte"))
  }

  @Test(
    "images without examples or without pixels", arguments: [[0, 8, 6], [40, 0, 6]] as [[UInt32]])
  func empty(shape: [UInt32]) throws {
    #expect(try fault(.trainImages, shape: shape, elements: []).fault == .wrongShape)
  }

  @Test("training and test images of different sizes")
  func sizes() throws {
    let fault = try fault(.testImages, shape: [10, 6, 8], elements: IDXWriter.noise(480, seed: 1))
    #expect(fault.fault == .wrongShape)
    #expect(fault.position == .byte(8))
    #expect(fault.expected.hasPrefix("images of 8 × 6"))
    #expect(fault.found == "6 × 8")
  }
}

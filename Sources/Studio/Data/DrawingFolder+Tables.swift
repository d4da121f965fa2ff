import Datasets
import Foundation
import Images
import Training

extension DrawingFolder {
  /// The drawings as a data set: every fifth is for testing.
  ///
  /// - Throws: `DataError`, `DatasetError` if they do not make one.
  func datasets() throws -> TrainTestDatasets {
    let drawings = contents().drawings
    return try TrainTestDatasets(
      name: DataLibrary.drawingsName, train: dataset(.training, of: drawings),
      test: dataset(.test, of: drawings))
  }

  private func dataset(_ part: ExamplePart, of drawings: [SavedDrawing]) throws -> Dataset {
    let table = Self.table(part, of: drawings)
    let files = try (table.labels.isEmpty ? [] : table.files).map { part, bytes in
      try IDXFile(
        bytes, name: part.fileName, path: url.appending(path: part.fileName).path
      ).file
    }
    return try Dataset(
      name: "\(DataLibrary.drawingsName) \(part.rawValue)", exampleShape: Self.exampleShape,
      bytes: table.bytes, labels: table.labels, classNames: KnownDataset.digits,
      files: files)
  }

  /// Writes the drawings as IDX files; where a part has none, its files are removed.
  func writeTables(_ drawings: [SavedDrawing]) throws {
    for part in ExamplePart.allCases {
      let table = Self.table(part, of: drawings)
      for (part, bytes) in table.files {
        let file = url.appending(path: part.fileName)
        if table.labels.isEmpty {
          try? FileManager.default.removeItem(at: file)
        } else {
          try AtomicFile(file).write(Data(bytes))
        }
      }
    }
  }

  private static let exampleShape = [DigitNormalization.side, DigitNormalization.side]

  private struct Table {
    let bytes: [UInt8]
    let labels: [UInt8]
    /// The images and their labels, each as an IDX file.
    let files: [(DatasetPart, [UInt8])]
  }

  private static func table(_ part: ExamplePart, of drawings: [SavedDrawing]) -> Table {
    let chosen = drawings.enumerated().filter { index, _ in
      (index % testShare == testShare - 1) == (part == .test)
    }.map(\.element)
    let bytes = chosen.flatMap(\.pixels)
    let labels = chosen.map { UInt8($0.name.label) }
    let (images, classes): (DatasetPart, DatasetPart) =
      part == .test ? (.testImages, .testLabels) : (.trainImages, .trainLabels)
    return Table(
      bytes: bytes, labels: labels,
      files: [
        (images, IDXArray.file(shape: [labels.count] + exampleShape, bytes: bytes)),
        (classes, IDXArray.file(shape: [labels.count], bytes: labels)),
      ])
  }
}

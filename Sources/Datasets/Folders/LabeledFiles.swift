/// A file of images and the file with their labels, found to belong together.
struct LabeledFiles {
  let images: IDXFile
  let labels: IDXFile

  /// - Throws: `DataError` if a file has the wrong number of dimensions, if there are no examples,
  ///   or if the files differ in the number of examples.
  init(images: IDXFile, labels: IDXFile) throws(DataError) {
    let count = try Self.checkImages(images)
    guard labels.array.shape.count == 1 else {
      throw DataError(
        .wrongShape, file: labels.file.path, position: labels.position(3),
        expected: "labels, in 1 dimension", found: "\(labels.array.shape.count) dimensions",
        advice: "Check that the files of images and labels were not exchanged.")
    }
    guard labels.array.bytes.count == count else {
      throw DataError(
        .countsDiffer, file: labels.file.path, position: labels.position(4),
        expected: "\(count) labels, as many as images in \(images.file.path)",
        found: "\(labels.array.bytes.count)",
        advice: "Take both files from the same data set.")
    }
    self.images = images
    self.labels = labels
  }

  /// The number of images.
  private static func checkImages(_ images: IDXFile) throws(DataError) -> Int {
    let shape = images.array.shape
    guard shape.count >= 2 else {
      throw DataError(
        .wrongShape, file: images.file.path, position: images.position(3),
        expected: "images, in 2 or more dimensions", found: "\(shape.count)",
        advice: "Check that the files of images and labels were not exchanged.")
    }
    if let axis = shape.firstIndex(of: 0) {
      throw DataError(
        .wrongShape, file: images.file.path, position: images.position(4 + 4 * axis),
        expected: "one or more in every dimension",
        found: shape.map(String.init).joined(separator: " × "),
        advice: "Give files that hold examples.")
    }
    return shape[0]
  }

  /// The examples as a data set.
  ///
  /// - Throws: `DataError` if a label is not the index of a class, with the place of the label.
  func dataset(name: String, classNames: [String]) throws(DataError) -> Dataset {
    do {
      return try Dataset(
        name: name, exampleShape: Array(images.array.shape.dropFirst()),
        bytes: images.array.bytes, labels: labels.array.bytes, classNames: classNames,
        files: [images.file, labels.file])
    } catch .label(let label, let index, let classes) {
      throw DataError(
        .labelOutsideClasses, file: labels.file.path, position: labels.position(8 + index),
        expected: "a label from 0 to \(classes - 1)", found: "\(label)",
        advice: "If there are other classes, name all of them in a file "
          + "\(DatasetFolder.classNamesFile) beside the data, one on each line.")
    } catch {
      throw DataError(
        .wrongShape, file: images.file.path, expected: "examples that fit together",
        found: error.description, advice: "Take all files from the same data set.")
    }
  }
}

extension TrainTestDatasets {
  /// Puts the files of both parts together.
  init(
    name: String, train: LabeledFiles, test: LabeledFiles, classNames: [String]
  ) throws(DataError) {
    let trainShape = train.images.array.shape.dropFirst()
    guard trainShape == test.images.array.shape.dropFirst() else {
      throw DataError(
        .wrongShape, file: test.images.file.path, position: test.images.position(8),
        expected: "images of \(Self.text(trainShape)), as in \(train.images.file.path)",
        found: Self.text(test.images.array.shape.dropFirst()),
        advice: "Take all files from the same data set.")
    }
    let trainDataset = try train.dataset(name: "\(name) train", classNames: classNames)
    let testDataset = try test.dataset(name: "\(name) test", classNames: classNames)
    do {
      try self.init(name: name, train: trainDataset, test: testDataset)
    } catch {
      throw DataError(
        .wrongShape, file: test.images.file.path, expected: "parts that fit together",
        found: error.description, advice: "Take all files from the same data set.")
    }
  }

  private static func text(_ shape: ArraySlice<Int>) -> String {
    shape.map(String.init).joined(separator: " × ")
  }
}

extension IDXFile {
  /// A place in the uncompressed content, as a place to name in an error.
  func position(_ offset: Int) -> DataError.Position {
    isCompressed ? .decompressedByte(offset) : .byte(offset)
  }
}

import Datasets
import HTTPServing
import Training

extension DataLibrary {
  /// A data set whose training part has the user's drawings at its end; its test part stays what it is.
  ///
  /// - Parameter data: The data set, of images like the drawings.
  /// - Throws: ``HTTPError`` of status 422 if there are no drawings to train on, or the images or classes are others.
  func addingDrawings(to data: TrainTestDatasets) throws -> TrainTestDatasets {
    let drawn = try drawings.datasets().train
    let train = data.train
    guard drawn.count > 0 else {
      throw HTTPError.unprocessable(
        "There are no drawings to train on.", advice: "Draw digits and save them first.")
    }
    guard train.exampleShape == drawn.exampleShape, train.classNames == drawn.classNames else {
      throw HTTPError.unprocessable(
        "Drawings are digits of 28 × 28, and the examples of '\(data.name)' are others.",
        advice: "Train on the data or on the drawings, not on both.")
    }
    let joined = try Dataset(
      name: train.name, exampleShape: train.exampleShape, bytes: train.bytes + drawn.bytes,
      labels: train.labels + drawn.labels, classNames: train.classNames,
      files: train.files + drawn.files)
    return try TrainTestDatasets(name: data.name, train: joined, test: data.test)
  }

  /// The data that a run was begun with, to go on with it: drawings are among them if they were.
  ///
  /// - Throws: As ``load(_:)``, and as ``addingDrawings(to:)``.
  func load(of record: DataRecord) throws -> TrainTestDatasets {
    let data = try load(name(of: record))
    return data.files.count < record.files.count ? try addingDrawings(to: data) : data
  }
}

import HTTPServing
import Training

extension Studio {
  /// The data that a run was trained on.
  ///
  /// - Throws: ``HTTPError`` of status 404 if there is no such run, and what reading throws.
  func data(of run: String) throws -> NamedData {
    try data.named(data.name(of: runs.folder(named: run).record().data))
  }

  /// What the network of a run makes of a part of a data set; a first look at the test set is counted.
  ///
  /// - Parameters:
  ///   - run: The name of the run.
  ///   - epoch: The epoch after which its network is asked; nil for the network that it came to.
  ///   - data: The data set.
  ///   - part: The part.
  /// - Throws: ``HTTPError``, `TrainingError` if the examples have other features or classes than the network.
  func predictions(
    of run: String, epoch: Int?, on data: NamedData, _ part: ExamplePart
  ) throws -> DatasetPredictions {
    let made = try predicted.predictions(
      of: models.model(of: run, epoch: epoch), on: data, part)
    if part == .test {
      predicted.countTestLook(of: run, in: try runs.folder(named: run), at: data)
    }
    return made
  }
}

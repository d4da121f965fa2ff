public import Datasets
import Diagnosis
import Training

extension RaschkaChapter11Notebook {
  /// The notebook's training, with its split of all images.
  func subject(of data: TrainTestDatasets?, epochs: Int) throws -> RecipeSubject {
    guard let data else { return .nothing }
    let configuration = configuration(epochs: epochs)
    let parts = try parts(of: data)
    return .training(ExaminedTraining(configuration, training: parts.training))
  }
}

extension RaschkaChapter11 {
  /// The notebook's training.
  public static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject {
    try notebook.subject(of: data, epochs: length.count)
  }
}

extension RaschkaChapter11Rectified {
  /// The exercise's training.
  public static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject {
    try notebook.subject(of: data, epochs: length.count)
  }
}

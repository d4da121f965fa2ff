public import Datasets
import Diagnosis
import Training

extension RaschkaChapter12 {
  /// The notebook's training.
  public static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject {
    guard let data else { return .nothing }
    let configuration = configuration()
    let training = try data.train.split(configuration.validation).training
    return .training(ExaminedTraining(configuration, training: training))
  }
}

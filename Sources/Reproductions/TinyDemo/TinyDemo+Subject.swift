public import Datasets
import Diagnosis

extension TinyDemo {
  /// The training with the first seed.
  public static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject {
    guard let data else { return .nothing }
    return .training(
      ExaminedTraining(configuration(seed: 1), training: data.train.prefix(6_400)),
      corrected: [.missingSoftmaxSign])
  }
}

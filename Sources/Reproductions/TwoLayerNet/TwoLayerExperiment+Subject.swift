public import Datasets
import Diagnosis

extension TwoLayerExperiment {
  /// The training with the first seed.
  func subject(of data: TrainTestDatasets?) -> RecipeSubject {
    guard let data else { return .nothing }
    return .training(
      ExaminedTraining(
        configuration(seed: 0), training: TwoLayerParts(data, self).training),
      corrected: [.missingRectifierMask, .rectifiedScores, .eightBitMeanImage])
  }
}

extension TwoLayerNet {
  /// The training with the first seed.
  public static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject {
    TwoLayerExperiment.full.subject(of: data)
  }
}

extension TwoLayerNetSmall {
  /// The training with the first seed.
  public static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject {
    TwoLayerExperiment.small.subject(of: data)
  }
}

public import Datasets
import Diagnosis

extension BackpropagationExample {
  /// The gradients of the example.
  public static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject {
    .calculation(
      try Examination(of: network(), inputs: inputs, targets: targets, objective: objective))
  }
}

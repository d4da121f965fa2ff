public import Datasets
public import Diagnosis

/// What can be examined of a published run.
public enum RecipeSubject: Sendable {
  /// A network and how it is trained, without the mistakes that the publication prints and the recipe corrects.
  case training(ExaminedTraining, corrected: [DocumentDefect] = [])
  /// A calculation on paper, of which only the gradients can be examined.
  case calculation(Examination)
  /// Nothing: no error goes back through layers.
  case nothing
}

extension Recipe {
  /// Nothing, for a recipe that does not say otherwise.
  public static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject { .nothing }
}

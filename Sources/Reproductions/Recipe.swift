public import Datasets

/// A published run that can be repeated: its configuration, its story and its published figures.
///
/// A recipe holds configuration and text. What it computes with is in the libraries below.
public protocol Recipe: Sendable {
  /// The name that `mlp reproduce` takes.
  static var name: String { get }
  /// What is reproduced, in one line.
  static var title: String { get }
  /// What is done and why, in the symbols of the publication.
  static var narration: String { get }
  /// The data that the publication used.
  static var requirement: DataRequirement { get }
  /// How long the published run is, and in what it can be shortened.
  static var length: RecipeLength { get }

  /// What can be examined of the run.
  ///
  /// - Parameter data: The data that the recipe requires; nil where it requires none.
  /// - Throws: What splitting or drawing weights throws.
  static func subject(of data: TrainTestDatasets?) throws -> RecipeSubject

  /// Creates the recipe.
  init()

  /// Repeats the run.
  ///
  /// - Parameter run: The data, the threads and the length, and who is told of lines and events.
  /// - Returns: What was compared with the publication, and what the publication got wrong.
  /// - Throws: ``RecipeError``, `TrainingError`, or what ``RecipeRun/report(_:)`` throws.
  func run(_ run: RecipeRun) throws -> Verdict
}

public import Datasets
public import LinearAlgebra
public import Training

/// A published run that can be repeated: its configuration, its story and its published lines.
public protocol Recipe: Sendable {
  /// The name that `mlp reproduce` takes.
  static var name: String { get }
  /// What is reproduced, in one line.
  static var title: String { get }
  /// What is done and why, and what the publication got wrong.
  static var narration: String { get }
  /// The number of epochs of the published run.
  static var publishedEpochs: Int { get }

  /// Creates the recipe.
  init()

  /// Repeats the run.
  ///
  /// - Parameters:
  ///   - data: The data set that the publication used.
  ///   - epochs: How many epochs to run, at most ``publishedEpochs``.
  ///   - team: The threads to share the work among.
  ///   - sinks: Who is told what happens during training.
  ///   - line: Receives each line in the publication's format as soon as it is known.
  ///   - isCancelled: Asked after each step.
  /// - Throws: ``RecipeError``, `TrainingError`, or what `line` throws.
  func run(
    on data: TrainTestDatasets, epochs: Int, team: WorkerTeam, sinks: [any TrainingEventSink],
    line: (String) throws -> Void, isCancelled: () -> Bool
  ) throws -> Verdict
}

/// All recipes.
public enum RecipeCatalogue {
  /// The recipes, in the order in which they are listed.
  public static let all: [any Recipe.Type] = [RaschkaChapter12.self]

  /// The recipe of a name.
  public static func recipe(named name: String) -> (any Recipe.Type)? {
    all.first { $0.name == name }
  }
}

/// Why a recipe cannot run.
public enum RecipeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The data are not those of the publication.
  case otherData(recipe: String, expected: String, found: String)
  /// The run was cancelled after so many lines.
  case cancelled(lines: Int)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .otherData(let recipe, let expected, let found):
      """
      \(recipe) needs \(expected); this data set has \(found). Pass the full MNIST with --data, as in \
      'mlp reproduce \(recipe) --data mnist'.
      """
    case .cancelled(let lines):
      "Interrupted after \(lines) lines; nothing was compared."
    }
  }
}

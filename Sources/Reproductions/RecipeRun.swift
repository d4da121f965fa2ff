public import Datasets
public import LinearAlgebra
public import Training

/// What a recipe is given to run with. It keeps the lines that are reported.
///
/// A run is used by one thread, and for one recipe.
public final class RecipeRun {
  /// How many epochs or seeds to run, at most ``RecipeLength/count``.
  public let length: Int
  /// The threads to share the work among; their number does not change the result.
  public let team: WorkerTeam
  /// Who is told what happens during training.
  public let sinks: [any TrainingEventSink]
  /// Asked after each step whether to stop.
  public let isCancelled: () -> Bool
  /// The lines reported so far.
  public private(set) var lines: [String] = []

  private let suppliedData: TrainTestDatasets?
  private let line: (String) throws -> Void

  /// Puts together what a recipe runs with.
  ///
  /// - Parameters:
  ///   - data: The data set that the publication used, if the recipe needs one.
  ///   - length: How many epochs or seeds to run.
  ///   - team: The threads to share the work among.
  ///   - sinks: Who is told what happens during training.
  ///   - line: Receives each line in the publication's format as soon as it is known.
  ///   - isCancelled: Asked after each step.
  public init(
    on data: TrainTestDatasets?, length: Int, team: WorkerTeam = .single,
    sinks: [any TrainingEventSink] = [], line: @escaping (String) throws -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) {
    suppliedData = data
    self.length = length
    self.team = team
    self.sinks = sinks
    self.line = line
    self.isCancelled = isCancelled
  }

  /// Hands on a line, and keeps it.
  public func report(_ text: String) throws {
    lines.append(text)
    try line(text)
  }

  /// The data, checked against what a recipe needs.
  ///
  /// - Throws: ``RecipeError/otherData(recipe:expected:found:)``.
  public func data<Published: Recipe>(
    for recipe: Published.Type
  ) throws(RecipeError) -> TrainTestDatasets {
    try recipe.requirement.check(suppliedData, for: recipe.name)
    guard let suppliedData else {
      throw .otherData(recipe: recipe.name, expected: "a data set", found: "none")
    }
    return suppliedData
  }

  /// Ends the run if it has been cancelled.
  ///
  /// - Throws: ``RecipeError/cancelled(lines:)``.
  public func checkCancellation() throws(RecipeError) {
    if isCancelled() { throw .cancelled(lines: lines.count) }
  }
}

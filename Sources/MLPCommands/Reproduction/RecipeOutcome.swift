import Reproductions

/// What can be said of a publication after a run of its recipe.
enum RecipeOutcome: String, Encodable {
  /// Everything that was compared holds.
  case reproduced
  /// The same, of the first part of the published run.
  case reproducedSoFar
  /// With fewer seeds than the recipe's own, their spread decides nothing.
  case undecided
  /// Something that was compared does not hold.
  case notReproduced

  init(_ verdict: Verdict, isWhole: Bool) {
    self =
      verdict.hasFailed
      ? .notReproduced
      : !verdict.isDecided ? .undecided : isWhole ? .reproduced : .reproducedSoFar
  }
}

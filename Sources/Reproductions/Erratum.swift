/// Something that a publication got wrong, with what it does when it is done as printed, and corrected.
public struct Erratum: Sendable, Equatable {
  /// What is wrong, in a sentence.
  public let claim: String
  /// What was measured with the formula or code as printed.
  public let asPrinted: String
  /// What was measured with the corrected one.
  public let corrected: String

  /// Puts an erratum together.
  public init(_ claim: String, asPrinted: String, corrected: String) {
    self.claim = claim
    self.asPrinted = asPrinted
    self.corrected = corrected
  }
}

/// Something about a network or its training that is wrong, or that a practitioner would look at.
public struct Finding: Sendable, Equatable, Codable {
  /// What was found.
  public let kind: FindingKind
  /// How much it matters.
  public let severity: Severity
  /// Where, in words, as in `layer 1`.
  public let place: String
  /// The numbers that show it, in a sentence.
  public let evidence: String
  /// What to try, in a sentence.
  public let advice: String
  /// Whether it probably comes of another finding, which is to be mended first.
  public private(set) var isConsequence = false

  /// How much a finding matters.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// Nothing that comes out of this training can be trusted, or nothing comes out of it.
    case fault
    /// It learns, but not as well as it could, or its numbers mean something else than they seem to.
    case warning
    /// Good to know, and harmless.
    case remark
  }

  init(
    _ kind: FindingKind, _ severity: Severity, place: String, evidence: String, advice: String
  ) {
    self.kind = kind
    self.severity = severity
    self.place = place
    self.evidence = evidence
    self.advice = advice
  }

  /// The same, as what probably comes of another finding.
  ///
  /// - Parameter cause: What it comes of, as in `the wrong gradients`.
  func asConsequence(of cause: String) -> Finding {
    var consequence = Finding(
      kind, severity, place: place, evidence: evidence,
      advice: "Mend \(cause), then look again: this is probably a consequence.")
    consequence.isConsequence = true
    return consequence
  }
}

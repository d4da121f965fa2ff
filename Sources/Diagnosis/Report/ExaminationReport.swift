/// What an examination looked at, and what it found.
public struct ExaminationReport: Sendable, Equatable {
  /// What was examined, in a line.
  public let subject: String
  /// What was looked at, in order.
  public let observations: [Observation]

  /// Everything that was found, in the order in which it was looked for.
  public var findings: [Finding] { observations.flatMap(\.findings) }

  /// How often each severity was found.
  ///
  /// - Parameter severity: The severity.
  public func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Everything that was found, causes before what comes of them, and remarks last.
  public var findingsByCause: [Finding] {
    let findings = findings
    let serious = findings.filter { $0.severity != .remark }
    return serious.filter { !$0.isConsequence } + serious.filter(\.isConsequence)
      + findings.filter { $0.severity == .remark }
  }

  /// Whether nothing was found that is worse than a remark.
  public var isClean: Bool { findings.allSatisfy { $0.severity == .remark } }

  /// Whether something is wrong.
  public var hasFault: Bool { findings.contains { $0.severity == .fault } }
}

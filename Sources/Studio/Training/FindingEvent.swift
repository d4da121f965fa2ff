import Diagnosis

/// Something that was found in a training, as the page gets it.
struct FindingEvent: Encodable, Sendable, Equatable {
  let kind: String
  let severity: String
  let title: String
  let text: String
  let advice: String

  init(_ finding: Finding) {
    kind = finding.kind.rawValue
    severity = finding.severity == .remark ? "note" : finding.severity.rawValue
    // The kind says “the curves” and “the predictions” already.
    let place = finding.place.hasPrefix("the ") ? "" : ": \(finding.place)"
    title = Self.words(finding.kind.rawValue) + place
    text = finding.evidence
    advice = finding.advice
  }

  /// A name in camel case as words: `deadUnits` becomes `Dead units`.
  private static func words(_ name: String) -> String {
    let words = name.reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

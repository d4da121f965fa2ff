import Diagnosis
import Foundation

/// An examination for people: a line for everything that was looked at, then what was found.
struct ExaminationText {
  private let report: ExaminationReport
  private let corrected: [DocumentDefect]
  private let width: Int

  /// - Parameters:
  ///   - report: What was found.
  ///   - corrected: Mistakes that the document prints, and that the examined recipe does not make.
  ///   - width: The width of the lines.
  init(_ report: ExaminationReport, corrected: [DocumentDefect] = [], width: Int) {
    self.report = report
    self.corrected = corrected
    self.width = width
  }

  var text: String {
    let looked = report.observations.map { observation in
      (
        name: "\(Self.mark(observation))  \(observation.aspect.title)",
        text: observation.summary
      )
    }
    let findings = report.findingsByCause
    let found = findings.indices.flatMap { index in
      [""]
        + lines(of: findings[index], number: index + 1, like: firstWithAdvice(of: findings[index]))
    }
    return
      ([report.subject, ""] + columns(looked, start: 30, width: width) + found + ["", verdict]
      + printedMistakes).joined(separator: "\n")
  }

  /// The place of the first finding with the same advice.
  private func firstWithAdvice(of finding: Finding) -> Int {
    1 + (report.findingsByCause.firstIndex { $0.advice == finding.advice } ?? 0)
  }

  /// What is looked at, in a sentence.
  static func name(of aspect: Observation.Aspect) -> String {
    aspect == .remedies ? "what helps" : "the \(aspect.title)"
  }

  private static func mark(_ observation: Observation) -> String {
    (observation.severity?.rawValue ?? "fine").padding(to: 7)
  }

  private func lines(of finding: Finding, number: Int, like earlier: Int) -> [String] {
    let margin = "   "
    func indented(_ text: String) -> [String] {
      wrapped(text, width: width - margin.count).map { margin + $0 }
    }
    let advice = earlier < number ? "the same as for \(earlier)." : finding.advice
    return ["\(number). \(finding.severity.rawValue.capitalized) in \(finding.place)"]
      + indented(finding.evidence) + indented("What to try: \(advice)")
  }

  private var verdict: String {
    let counts = Finding.Severity.allCases.compactMap { severity -> String? in
      let count = report.count(of: severity)
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let found = counts.joined(separator: ", ")
    if report.isClean { return "Nothing is wrong\(found.isEmpty ? "" : "; \(found)")." }
    return "Found: \(found)."
  }

  private var printedMistakes: [String] {
    guard !corrected.isEmpty else { return [] }
    let names = corrected.map(\.rawValue).joined(separator: ", ")
    let count = corrected.count
    return wrapped(
      """
      The document prints \(count == 1 ? "a mistake that is" : "\(count) mistakes that are") corrected here; to see \
      \(count == 1 ? "it" : "each") found, add --plant \(count == 1 ? "" : "with one of ")\(names).
      """, width: width)
  }
}

extension Observation.Aspect {
  fileprivate var title: String {
    switch self {
    case .gradients: "gradients"
    case .cost: "reported cost"
    case .record: "files of the run"
    case .examples: "examples"
    case .inputs: "inputs"
    case .start: "loss at the start"
    case .gradientFlow: "gradient flow"
    case .firstSteps: "first steps"
    case .remedies: "what was tried"
    case .units: "hidden units"
    case .predictions: "predictions"
    case .history: "curves"
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }
}

import Diagnosis
import Foundation

/// An examination for people: a line for everything that was looked at, then what was found.
struct ExaminationText {
  private let report: ExaminationReport
  private let width: Int

  init(_ report: ExaminationReport, width: Int) {
    self.report = report
    self.width = width
  }

  var text: String {
    let looked = report.observations.map { observation in
      (
        name: "\(Self.mark(observation))  \(observation.aspect.title)",
        text: observation.summary
      )
    }
    // The worst first.
    let sorted = Finding.Severity.allCases.flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
    let found = sorted.enumerated().flatMap { number, finding in
      [""] + Self.lines(of: finding, number: number + 1, width: width)
    }
    return
      ([report.subject, ""] + columns(looked, start: 28, width: width) + found + ["", verdict])
      .joined(separator: "\n")
  }

  /// What is looked at, in a sentence.
  static func name(of aspect: Observation.Aspect) -> String { "the \(aspect.title)" }

  private static func mark(_ observation: Observation) -> String {
    let worst = Finding.Severity.allCases.first { severity in
      observation.findings.contains { $0.severity == severity }
    }
    return (worst?.rawValue ?? "fine").padding(to: 7)
  }

  private static func lines(of finding: Finding, number: Int, width: Int) -> [String] {
    let margin = "   "
    func indented(_ text: String) -> [String] {
      wrapped(text, width: width - margin.count).map { margin + $0 }
    }
    return ["\(number). \(finding.severity.rawValue.capitalized) in \(finding.place)"]
      + indented(finding.evidence) + indented("What to try: \(finding.advice)")
  }

  private var verdict: String {
    let counts = Finding.Severity.allCases.compactMap { severity -> String? in
      let count = report.findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let found = counts.joined(separator: ", ")
    if report.isClean { return "Nothing is wrong\(found.isEmpty ? "" : "; \(found)")." }
    return "Found: \(found)."
  }
}

extension Observation.Aspect {
  fileprivate var title: String {
    switch self {
    case .gradients: "gradients"
    case .cost: "reported cost"
    case .inputs: "inputs"
    case .start: "loss at the start"
    case .gradientFlow: "gradient flow"
    case .firstSteps: "first steps"
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

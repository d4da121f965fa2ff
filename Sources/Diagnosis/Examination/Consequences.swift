/// What was seen, with what probably comes of a mistake that spoils everything after it marked so: advice for a symptom
/// would lead astray.
struct Consequences {
  let observations: [Observation]

  /// What stands beside a mistake, and is no consequence of it.
  private static var independent: Set<FindingKind> {
    [
      .constantInputs, .ineffectiveCentering, .unseenClasses, .missingClasses, .fewExamples,
      .equalWeights, .rectifiedScores, .differentTestExamples,
    ]
  }

  init(_ observations: [Observation]) {
    guard let (cause, kind) = Self.cause(in: observations) else {
      self.observations = observations
      return
    }
    self.observations = observations.map { observation in
      guard ![.gradients, .cost, .record, .examples].contains(observation.aspect) else {
        return observation
      }
      return observation.replacingFindings { finding in
        finding.severity == .remark || finding.kind == kind
          || Self.independent.contains(finding.kind)
          ? finding : finding.asConsequence(of: cause)
      }
    }
  }

  private static func cause(
    in observations: [Observation]
  ) -> (name: String, kind: FindingKind)? {
    let faults = observations.flatMap { observation in
      observation.findings.filter { $0.severity == .fault }.map { (observation.aspect, $0.kind) }
    }
    for (aspect, kind) in faults {
      switch (aspect, kind) {
      case (.gradients, _): return ("the gradients", kind)
      case (_, .missingClasses): return ("the labels", kind)
      case (_, .constantInputs): return ("the inputs", kind)
      case (_, .equalWeights): return ("the first weights", kind)
      default: continue
      }
    }
    return nil
  }
}

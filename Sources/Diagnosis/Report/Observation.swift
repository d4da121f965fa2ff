/// One thing that was looked at.
public struct Observation: Sendable, Equatable {
  /// The things that can be looked at.
  public enum Aspect: String, Sendable, Codable, CaseIterable {
    /// Backpropagation against the slopes of the cost.
    case gradients
    /// The reported cost against the one whose gradient is followed.
    case cost
    /// The files of the run.
    case record
    /// How many examples there are, and of which classes.
    case examples
    /// What the examples look like to the first layer.
    case inputs
    /// The loss of the network before training.
    case start
    /// How gradients change from layer to layer.
    case gradientFlow
    /// What the first steps do to the loss.
    case firstSteps
    /// Changes of the training, each tried for as many steps.
    case remedies
    /// The activations of the hidden layers.
    case units
    /// The scores and the classes that are predicted.
    case predictions
    /// The measurements after each epoch.
    case history
  }

  /// What was looked at.
  public let aspect: Aspect
  /// What was seen, in a line, with its numbers.
  public let summary: String
  /// What is wrong with it, if anything is.
  public let findings: [Finding]

  init(_ aspect: Aspect, _ summary: String, _ findings: [Finding] = []) {
    self.aspect = aspect
    self.summary = summary
    self.findings = findings
  }

  /// The worst that was found, if anything was.
  public var severity: Finding.Severity? {
    Finding.Severity.allCases.first { severity in findings.contains { $0.severity == severity } }
  }

  /// The same, with other findings in place of its own.
  func replacingFindings(_ replacement: (Finding) -> Finding) -> Observation {
    Observation(aspect, summary, findings.map(replacement))
  }
}

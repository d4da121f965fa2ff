/// What an examination looked at, and what it found.
public struct ExaminationReport: Sendable, Equatable, Codable {
  /// What was examined, in a line.
  public let subject: String
  /// What was looked at, in order.
  public let observations: [Observation]

  /// Everything that was found, in the order in which it was looked for.
  public var findings: [Finding] { observations.flatMap(\.findings) }

  /// Whether nothing was found that is worse than a remark.
  public var isClean: Bool { findings.allSatisfy { $0.severity == .remark } }

  /// Whether something is wrong.
  public var hasFault: Bool { findings.contains { $0.severity == .fault } }
}

/// One thing that was looked at.
public struct Observation: Sendable, Equatable, Codable {
  /// The things that can be looked at.
  public enum Aspect: String, Sendable, Codable, CaseIterable {
    /// Backpropagation against the slopes of the cost.
    case gradients
    /// The reported cost against the one whose gradient is followed.
    case cost
    /// What the examples look like to the first layer.
    case inputs
    /// The loss of the network before training.
    case start
    /// How gradients change from layer to layer.
    case gradientFlow
    /// What the first steps do to the loss.
    case firstSteps
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
}

extension ExaminationReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case subject, verdict, faults, warnings, remarks, observations
  }

  /// Writes the observations with a `verdict`, the worst severity or `clean`, and how often each was found.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(subject, forKey: .subject)
    try container.encode(hasFault ? "fault" : isClean ? "clean" : "warning", forKey: .verdict)
    try container.encode(count(of: .fault), forKey: .faults)
    try container.encode(count(of: .warning), forKey: .warnings)
    try container.encode(count(of: .remark), forKey: .remarks)
    try container.encode(observations, forKey: .observations)
  }
}

extension Observation: Encodable {
  private enum CodingKeys: String, CodingKey {
    case aspect, summary, severity, findings
  }

  /// Writes the observation with its worst `severity`, or null where nothing was found.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(aspect, forKey: .aspect)
    try container.encode(summary, forKey: .summary)
    try container.encode(severity, forKey: .severity)
    try container.encode(findings, forKey: .findings)
  }
}

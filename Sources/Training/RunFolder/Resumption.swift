public import Foundation

/// When and from where a run went on that had been stopped.
public struct Resumption: Codable, Sendable, Equatable {
  /// When it went on.
  public let date: Date
  /// How far it had come.
  public let progress: TrainingProgress
  /// What it went on with.
  public let machine: MachineRecord
}

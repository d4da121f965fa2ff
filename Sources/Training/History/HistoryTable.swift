/// The history of a run as a table of comma-separated values (RFC 4180), a line for each epoch.
public struct HistoryTable: Sendable, Equatable {
  /// The records, from the first epoch on.
  public var records: [EpochRecord]

  /// Creates a table.
  public init(_ records: [EpochRecord] = []) { self.records = records }

  /// The names of the columns.
  public static let columns = [
    "epoch", "train_cost", "train_accuracy", "valid_cost", "valid_accuracy", "learning_rate",
    "train_seconds", "evaluation_seconds",
  ]

  /// The table as text. Numbers have as many digits as are needed to read the same number back; what was not measured
  /// is empty.
  public var text: String {
    let lines = records.map { record in
      let numbers: [Double?] = [
        record.trainCost, record.trainAccuracy, record.validCost, record.validAccuracy,
        record.learningRate, record.trainSeconds, record.evaluationSeconds,
      ]
      return ([String(record.epoch)] + numbers.map { $0.map { "\($0)" } ?? "" })
        .joined(separator: ",")
    }
    return ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }
}

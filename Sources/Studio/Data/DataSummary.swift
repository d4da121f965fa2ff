/// A data set as it stands in the list.
struct DataSummary: Encodable, Sendable, Equatable {
  let name: String
  let summary: String
  let trainingCount: Int
  let testCount: Int
  /// Whether it is on this machine.
  let isAvailable: Bool
}

/// What a network made of a dataset.
public struct DatasetMeasurement: Sendable, Equatable {
  /// J, penalty included.
  public let cost: Double
  /// The class of each example.
  public let labels: [UInt8]
  /// The class that the network gave to each example.
  public let predictions: [UInt8]
  /// The number of examples classified correctly.
  public let correct: Int

  init(cost: Double, labels: [UInt8], predictions: [UInt8]) {
    self.cost = cost
    self.labels = labels
    self.predictions = predictions
    correct = zip(labels, predictions).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  }

  /// The number of examples.
  public var examples: Int { labels.count }

  /// The fraction of examples classified correctly; 0 where there are none.
  public var accuracy: Double { examples == 0 ? 0 : Double(correct) / Double(examples) }
}

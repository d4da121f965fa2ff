/// A summary of a data set's examples.
public struct DatasetStatistics: Sendable, Equatable {
  /// The number of examples of each class.
  public let countsPerClass: [Int]

  /// The smallest feature; nil if there are no examples.
  public let minimum: UInt8?

  /// The largest feature; nil if there are no examples.
  public let maximum: UInt8?

  /// The mean of all features, 0 to 255; nil if there are no examples.
  public let mean: Double?

  /// Counts and averages.
  public init(_ dataset: Dataset) {
    var counts = [Int](repeating: 0, count: dataset.classCount)
    for label in dataset.labels { counts[Int(label)] += 1 }
    countsPerClass = counts

    var smallest = UInt8.max
    var largest = UInt8.min
    var sum = 0
    let bytes = dataset.bytes
    for byte in bytes {
      smallest = Swift.min(smallest, byte)
      largest = Swift.max(largest, byte)
      // A sum of bytes that fit into memory cannot overflow 63 bits.
      sum &+= Int(byte)
    }
    let isEmpty = bytes.isEmpty
    minimum = isEmpty ? nil : smallest
    maximum = isEmpty ? nil : largest
    mean = isEmpty ? nil : Double(sum) / Double(bytes.count)
  }
}

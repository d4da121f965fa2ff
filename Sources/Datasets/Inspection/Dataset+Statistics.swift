extension Dataset {
  /// A summary of the examples.
  public var statistics: DatasetStatistics { DatasetStatistics(self) }

  /// The positions of the examples of one class, in file order.
  public func indices(ofClass label: UInt8) -> [Int] {
    labels.indices.filter { labels[$0] == label }
  }
}

extension Dataset {
  /// The examples at the given positions, in the order given; a position may occur more than once.
  ///
  /// - Precondition: every index is in `0..<count`.
  public func subset(_ indices: some Sequence<Int>) -> Dataset {
    var chosenBytes: [UInt8] = []
    var chosenLabels: [UInt8] = []
    chosenBytes.reserveCapacity(indices.underestimatedCount * featureCount)
    chosenLabels.reserveCapacity(indices.underestimatedCount)
    for index in indices {
      chosenBytes.append(contentsOf: pixels(of: index))
      chosenLabels.append(labels[index])
    }
    return replacing(bytes: chosenBytes, labels: chosenLabels)
  }

  /// The first examples, at most `maximumCount`, in file order.
  ///
  /// - Precondition: `maximumCount` is not negative.
  public func prefix(_ maximumCount: Int) -> Dataset {
    precondition(maximumCount >= 0, "a negative number of examples")
    return range(0..<min(maximumCount, count))
  }

  /// The last examples, at most `maximumCount`, in file order.
  ///
  /// - Precondition: `maximumCount` is not negative.
  public func suffix(_ maximumCount: Int) -> Dataset {
    precondition(maximumCount >= 0, "a negative number of examples")
    return range(count - min(maximumCount, count)..<count)
  }

  /// The same examples under another name.
  public func named(_ name: String) -> Dataset {
    Dataset(
      unchecked: name, exampleShape: exampleShape, featureCount: featureCount, bytes: bytes,
      labels: labels, classNames: classNames, files: files)
  }

  private func range(_ range: Range<Int>) -> Dataset {
    replacing(
      bytes: Array(bytes[range.lowerBound * featureCount..<range.upperBound * featureCount]),
      labels: Array(labels[range]))
  }

  private func replacing(bytes: [UInt8], labels: [UInt8]) -> Dataset {
    Dataset(
      unchecked: name, exampleShape: exampleShape, featureCount: featureCount, bytes: bytes,
      labels: labels, classNames: classNames, files: files)
  }
}

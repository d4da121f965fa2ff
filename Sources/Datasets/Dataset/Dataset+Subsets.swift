extension Dataset {
  /// The examples at the given positions, in the order given; a position may occur more than once.
  ///
  /// - Precondition: every index is in `0..<count`.
  public func subset(_ indices: some Sequence<Int>) -> Dataset {
    let indices = Array(indices)
    for index in indices {
      precondition(labels.indices.contains(index), "example \(index) of \(count)")
    }
    return part(
      rows: indices.map { selection?[$0] ?? $0 }, labels: indices.map { labels[$0] })
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
      unchecked: name, exampleShape: exampleShape, featureCount: featureCount, storage: storage,
      selection: selection, labels: labels, classNames: classNames, files: files)
  }

  private func range(_ range: Range<Int>) -> Dataset {
    part(rows: range.map { selection?[$0] ?? $0 }, labels: Array(labels[range]))
  }

  /// Some rows of the storage; a small part has bytes of its own, so that it does not keep all of them in memory.
  private func part(rows: [Int], labels: [UInt8]) -> Dataset {
    let isLarge = rows.count * featureCount >= storage.count / 8
    let shared = Dataset(
      unchecked: name, exampleShape: exampleShape, featureCount: featureCount, storage: storage,
      selection: rows, labels: labels, classNames: classNames, files: files)
    return isLarge
      ? shared
      : Dataset(
        unchecked: name, exampleShape: exampleShape, featureCount: featureCount,
        storage: shared.bytes, labels: labels, classNames: classNames, files: files)
  }
}

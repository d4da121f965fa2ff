internal import CVectorKernels

/// The entries of a batch for some features, feature by feature, as a gradient visits them. A thread that would wait for
/// another one can begin to list them, because they depend on the examples alone.
package struct FeatureLists: Sendable {
  package let features: Range<Int>
  let entries: ScratchMemory<UInt16>
  let counts: ScratchMemory<UInt8>
  /// A single number: the rows that are listed.
  private let progress = ScratchMemory<Int>(repeating: 0, count: 1)

  /// The largest batch that can be listed.
  package static var mostRows: Int { Int(MOST_LISTED_ROWS) }

  package init(features: Range<Int>) {
    self.features = features
    entries = ScratchMemory(repeating: 0, count: features.count * Self.mostRows)
    counts = ScratchMemory(repeating: 0, count: features.count)
  }

  /// The rows that are listed, the first ones of the batch.
  package var rowCount: Int { progress.elements[0] }

  /// Forgets a batch, before the next one.
  package func reset() {
    counts.elements.update(repeating: 0)
    progress.elements[0] = 0
  }

  /// Lists rows up to a certain one.
  func list(_ batch: SparseEntries, upTo end: Int) {
    precondition(
      rowCount <= end && end <= Self.mostRows && features.upperBound <= batch.columns,
      """
      \(end) rows of \(batch.columns) features do not fit into lists for \(features) that have \(rowCount) rows of \
      \(Self.mostRows).
      """)
    guard end > rowCount, let positions = batch.positions.elements.baseAddress,
      let values = batch.values.elements.baseAddress,
      let starts = batch.starts.elements.baseAddress, let ends = batch.ends.elements.baseAddress,
      let entries = entries.elements.baseAddress, let counts = counts.elements.baseAddress
    else { return }
    list_entries(
      positions, values, starts, ends, rowCount, end, features.lowerBound, features.count, entries,
      counts)
    progress.elements[0] = end
  }
}

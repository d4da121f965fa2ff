internal import CVectorKernels

/// The bytes of a batch that are not zero, feature by feature: what the gradients of a feature's weights are summed over.
///
/// They are collected in groups of rows, each by one thread.
struct GroupedBytes: Sendable {
  private let entries: ScratchMemory<row_byte>
  private let counts: ScratchMemory<UInt8>
  private let firstRows: ScratchMemory<Int>
  private let features: Int
  private var groupCount = 0
  private var groupHeight = 0

  /// Rows that a group can have: an entry names its row with a byte, and a kernel packs as many at once.
  static var heightLimit: Int { GROUP_ROW_LIMIT }

  /// Makes room for batches of up to `rows` rows in up to `groups` groups.
  init(rows: Int, groups: Int, features: Int) {
    // Groups of equal height have room for at most one row more than they need.
    entries = ScratchMemory(
      repeating: row_byte(row: 0, byte: 0), count: (rows + groups) * features)
    counts = ScratchMemory(repeating: 0, count: groups * features)
    firstRows = ScratchMemory(repeating: 0, count: groups)
    self.features = features
  }

  /// Begins a batch of groups of at most `height` rows.
  mutating func begin(groups: Int, height: Int) {
    precondition(
      height <= Self.heightLimit && groups <= firstRows.elements.count
        && groups * height * features <= entries.elements.count,
      "There is no room for \(groups) groups of \(height) rows.")
    groupCount = groups
    groupHeight = height
  }

  /// Collects the rows of one group.
  ///
  /// - Parameters:
  ///   - group: The group; others may be collected at the same time.
  ///   - rows: Its rows, counted in the batch.
  ///   - entries: The bytes that the rows are made of.
  func collect(_ group: Int, rows: Range<Int>, from entries: SparseEntries) {
    precondition(group < groupCount && rows.count <= groupHeight, "The group has no room.")
    firstRows.elements[group] = rows.lowerBound
    let used = counts.elements[group * features..<(group + 1) * features]
    used.update(repeating: 0)
    guard let lists = self.entries.elements.baseAddress,
      let counts = counts.elements.baseAddress, let starts = entries.starts.elements.baseAddress,
      let ends = entries.ends.elements.baseAddress,
      let positions = entries.positions.elements.baseAddress,
      let values = entries.values.elements.baseAddress
    else { return }
    for row in rows {
      group_row(
        positions, values, starts[row], ends[row],
        UInt8(truncatingIfNeeded: row - rows.lowerBound), lists + group * features * groupHeight,
        counts + group * features, groupHeight)
    }
  }

  /// The groups as the kernels take them.
  var forC: grouped_bytes {
    grouped_bytes(
      entries: entries.elements.baseAddress, counts: counts.elements.baseAddress,
      first_rows: firstRows.elements.baseAddress, count: groupCount, features: features,
      capacity: groupHeight)
  }
}

extension IterationTable {
  /// Reads what ``text`` writes.
  ///
  /// - Throws: ``HistoryTableError`` at the first line that is not one of such a table.
  public init(text: String) throws(HistoryTableError) {
    var rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }[...]
    if rows.last == "" { rows.removeLast() }
    let heading = Self.columns.joined(separator: ",")
    guard rows.popFirst() ?? "" == heading else {
      throw HistoryTableError(line: 1, expected: "the columns \(heading)")
    }
    self.init()
    for (index, row) in rows.enumerated() {
      append(try Self.line(row, number: index + 2, after: lines.last?.iteration ?? 0))
    }
  }

  private static func line(
    _ row: Substring, number: Int, after previous: Int
  ) throws(HistoryTableError) -> Line {
    let fields = row.split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count == columns.count else {
      throw HistoryTableError(
        line: number, expected: "\(columns.count) fields, not \(fields.count)")
    }
    guard let iteration = Int(fields[0]), iteration > previous else {
      throw HistoryTableError(line: number, expected: "an iteration after \(previous)")
    }
    guard let loss = Double(fields[1]) else {
      throw HistoryTableError(line: number, expected: "a number in loss")
    }
    return Line(iteration: iteration, loss: loss)
  }
}

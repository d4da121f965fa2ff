extension HistoryTable {
  /// Reads what ``text`` writes.
  ///
  /// - Throws: ``HistoryTableError`` at the first line that is not one of such a table.
  public init(text: String) throws(HistoryTableError) {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }[...]
    if lines.last == "" { lines.removeLast() }
    let heading = Self.columns.joined(separator: ",")
    guard lines.popFirst() ?? "" == heading else {
      throw HistoryTableError(line: 1, expected: "the columns \(heading)")
    }
    self.init()
    for (index, line) in lines.enumerated() {
      records.append(try Self.record(line, number: index + 2))
    }
  }

  private static func record(
    _ line: Substring, number: Int
  ) throws(HistoryTableError) -> EpochRecord {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count == columns.count else {
      throw HistoryTableError(
        line: number, expected: "\(columns.count) fields, not \(fields.count)")
    }
    func optional(_ column: Int) throws(HistoryTableError) -> Double? {
      if fields[column].isEmpty { return nil }
      guard let value = Double(fields[column]) else {
        throw HistoryTableError(line: number, expected: "a number in \(columns[column])")
      }
      return value
    }
    func required(_ column: Int) throws(HistoryTableError) -> Double {
      guard let value = try optional(column) else {
        throw HistoryTableError(line: number, expected: "a number in \(columns[column])")
      }
      return value
    }
    guard let epoch = Int(fields[0]), epoch > 0 else {
      throw HistoryTableError(line: number, expected: "the number of an epoch")
    }
    return EpochRecord(
      epoch: epoch, trainCost: try required(1), trainAccuracy: try required(2),
      validCost: try optional(3), validAccuracy: try optional(4), learningRate: try required(5),
      trainSeconds: try required(6), evaluationSeconds: try required(7))
  }
}

/// A line that does not belong into the history of a run.
public struct HistoryTableError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What should be there.
  public let expected: String

  /// Where something is wrong, and what was expected.
  public var description: String { "line \(line) should have \(expected)." }
}

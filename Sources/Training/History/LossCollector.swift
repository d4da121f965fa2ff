/// Makes the lines of an ``IterationTable`` of the losses of a run, as they come.
///
/// How many steps there will be need not be known: once the table is full, each of its lines comes to stand for twice as
/// many steps.
struct LossCollector: Equatable {
  private(set) var table = IterationTable()
  private(set) var line = Line()

  /// The line that the next losses go into.
  struct Line: Codable, Equatable {
    var stepsPerLine = 1
    var iterations = 0
    var sum = 0.0
    var count = 0
  }

  init() {}

  /// Goes on from the losses of all lines that are complete and from the one that is not.
  ///
  /// - Returns: Nil if the two do not fit together.
  init?(losses: [Double], line: Line) {
    let (complete, overflow) = losses.count.multipliedReportingOverflow(by: line.stepsPerLine)
    guard !overflow, line.stepsPerLine >= 1, losses.count <= IterationTable.maximumLines,
      (0..<line.stepsPerLine).contains(line.count), line.iterations - line.count == complete
    else { return nil }
    table = IterationTable(losses: losses, stepsPerLine: line.stepsPerLine)
    self.line = line
  }

  mutating func add(_ loss: Double) {
    if table.lines.count == IterationTable.maximumLines {
      table.mergePairs()
      line.stepsPerLine *= 2
    }
    line.iterations += 1
    line.sum += loss
    line.count += 1
    if line.count == line.stepsPerLine { endLine() }
  }

  /// Ends a line that has fewer steps than the others, as the last one of a run can.
  mutating func endLine() {
    guard line.count > 0 else { return }
    table.append(
      IterationTable.Line(iteration: line.iterations, loss: line.sum / Double(line.count)))
    (line.sum, line.count) = (0, 0)
  }
}

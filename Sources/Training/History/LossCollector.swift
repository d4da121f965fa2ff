/// Makes the lines of an ``IterationTable`` of the losses of a run, as they come.
///
/// How many steps there will be need not be known: once the table is full, each of its lines comes to stand for twice as
/// many steps.
struct LossCollector {
  private(set) var table = IterationTable()
  private var stepsPerLine = 1
  private var iterations = 0
  private var sum = 0.0
  private var count = 0

  mutating func add(_ loss: Double) {
    if table.lines.count == IterationTable.maximumLines {
      table.mergePairs()
      stepsPerLine *= 2
    }
    iterations += 1
    sum += loss
    count += 1
    if count == stepsPerLine { endLine() }
  }

  /// Ends a line that has fewer steps than the others, as the last one of a run can.
  mutating func endLine() {
    guard count > 0 else { return }
    table.append(IterationTable.Line(iteration: iterations, loss: sum / Double(count)))
    (sum, count) = (0, 0)
  }
}

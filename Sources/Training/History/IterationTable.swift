/// The losses of a run, step by step, as a table of comma-separated values (RFC 4180).
///
/// A line holds the loss of one mini-batch. As a run goes on, it becomes the mean of two, four, eight, …, so that the table
/// has ``maximumLines`` lines at most: 200 epochs of 550 steps are 6,875 lines of 16 steps each.
public struct IterationTable: Sendable, Equatable {
  /// A line of the table.
  public struct Line: Sendable, Equatable {
    /// The last step of the line, counted from 1 through all epochs.
    public let iteration: Int
    /// The mean loss of its steps.
    public let loss: Double
  }

  /// More points than that make a curve no finer, and a file only larger.
  public static let maximumLines = 10_000
  /// The names of the columns.
  public static let columns = ["iteration", "loss"]

  /// The lines, from the first step on.
  public private(set) var lines: [Line] = []
  /// The table as text. Numbers have as many digits as are needed to read the same number back.
  public private(set) var text = columns.joined(separator: ",") + "\n"

  /// Creates an empty table.
  public init() {}

  /// Creates a table with a line for each loss.
  public init(losses: some Sequence<Double>) { self.init(losses: losses, stepsPerLine: 1) }

  /// Creates a table with a line for each loss, the mean of so many steps.
  init(losses: some Sequence<Double>, stepsPerLine: Int) {
    for (index, loss) in losses.enumerated() {
      append(Line(iteration: (index + 1) * stepsPerLine, loss: loss))
    }
  }

  /// The text grows with the lines: to write it all again after each epoch takes as long as to copy it.
  mutating func append(_ line: Line) {
    lines.append(line)
    text += "\(line.iteration),\(line.loss)\n"
  }

  /// Makes one line of every two, without the last of an odd number.
  mutating func mergePairs() {
    let pairs = stride(from: 1, to: lines.count, by: 2).map { second in
      Line(
        iteration: lines[second].iteration, loss: (lines[second - 1].loss + lines[second].loss) / 2)
    }
    self = IterationTable()
    pairs.forEach { append($0) }
  }
}

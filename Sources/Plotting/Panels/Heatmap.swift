/// A table of numbers, each on a ground that is darker where it counts more.
public struct Heatmap: Sendable, Equatable {
  /// What is shown.
  public var title: String
  /// What the columns are.
  public var horizontalLabel: String
  /// What the rows are.
  public var verticalLabel: String
  /// What each column stands for.
  public var columnNames: [String]
  /// What each row stands for.
  public var rowNames: [String]
  /// The cells, row after row from the top.
  public var cells: [[Cell]]
  /// What the shades mean.
  public var shadeLabel: String

  /// A number in a table.
  public struct Cell: Sendable, Equatable {
    /// The number as it is written; nothing is written for an empty one.
    public var text: String
    /// How much it counts, from 0 to 1. Shades follow the square root, so that little is told apart from nothing.
    public var share: Double

    /// Creates a cell.
    public init(_ text: String, share: Double) {
      self.text = text
      self.share = share.isFinite ? min(max(share, 0), 1) : 0
    }
  }

  /// Creates a table.
  ///
  /// - Precondition: There is a row of cells for each row name, with a cell for each column name.
  public init(
    title: String, horizontalLabel: String, verticalLabel: String, columnNames: [String],
    rowNames: [String], cells: [[Cell]], shadeLabel: String
  ) {
    precondition(
      cells.count == rowNames.count && cells.allSatisfy { $0.count == columnNames.count },
      "A table needs a cell for each row and column.")
    self.title = title
    self.horizontalLabel = horizontalLabel
    self.verticalLabel = verticalLabel
    self.columnNames = columnNames
    self.rowNames = rowNames
    self.cells = cells
    self.shadeLabel = shadeLabel
  }

  /// Whether there is room for the numbers.
  var showsNumbers: Bool { columnNames.count <= 26 && rowNames.count <= 26 }

  /// The room for the table, its names and the bar of shades.
  var naturalSize: FigureSize {
    let side = showsNumbers ? 42 : 12
    let names = 8 * (rowNames.map(\.count).max() ?? 1)
    return FigureSize(
      width: side * columnNames.count + names + 165,
      height: side * rowNames.count + (columnNames.contains { $0.count > 4 } ? 60 : 0) + 110)
  }
}

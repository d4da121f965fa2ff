/// A part of a figure with a title and axes of its own.
public enum Panel: Sendable, Equatable {
  /// Lines through points.
  case lines(LineChart)
  /// A bar for each name.
  case bars(BarChart)
  /// Images in rows and columns.
  case images(ImageGrid)
  /// A table of numbers with colours.
  case heatmap(Heatmap)

  /// The room that suits the panel.
  public var naturalSize: FigureSize {
    switch self {
    case .lines: FigureSize(width: 720, height: 440)
    case .bars(let chart): FigureSize(width: max(340, 130 + 26 * chart.bars.count), height: 300)
    case .images(let grid): grid.naturalSize
    case .heatmap(let map): map.naturalSize
    }
  }
}

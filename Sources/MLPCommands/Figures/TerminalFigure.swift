import Datasets
import Plotting

/// A figure made of characters.
struct TerminalFigure {
  private let figure: Figure
  private let width: Int

  init(_ figure: Figure, width: Int) {
    self.figure = figure
    self.width = width
  }

  /// The panels below each other.
  ///
  /// - Parameter lines: Draws a chart of lines.
  func text(lines: (LineChart) throws -> String) rethrows -> String {
    let heading = figure.heading.map { [$0.text] } ?? []
    let panels = try figure.panels.map { panel in
      switch panel {
      case .lines(let chart): try lines(chart)
      case .bars(let chart): Self.text(chart)
      case .images(let grid): Self.text(grid, width: width)
      case .heatmap(let map): Self.text(map)
      }
    }
    return (heading + panels).joined(separator: "\n")
  }

  private static func text(_ chart: BarChart) -> String {
    let bars = OutputBars(names: chart.bars.map(\.name), outputs: chart.bars.map(\.value))
    return "\(chart.title.text)\n\(bars.text)"
  }

  /// Images as blocks that are brighter where there is more ink or light, as many beside each other as there is room
  /// for.
  private static func text(_ grid: ImageGrid, width: Int) -> String {
    let cells = grid.cells.map { cell in
      TerminalGrid.Cell(
        image: TerminalImage(
          pixels: cell.image.values.map { UInt8(grid.scale.position(of: $0) * 255) },
          columns: cell.image.columns, maximumWidth: width),
        caption: cell.caption.joined(separator: " "))
    }
    return "\(grid.title)\n" + TerminalGrid.drawing(cells, width: width)
  }

  private static func text(_ map: Heatmap) -> String {
    // If a name is too long for a column, numbers stand for all, and the rows explain them.
    let isShort = map.columnNames.allSatisfy { $0.count <= 5 }
    let heads = map.columnNames.enumerated().map { isShort ? $1 : "\($0)" }
    let labels = map.rowNames.enumerated().map { isShort ? $1 : "\($0) \($1)" }
    let texts = map.cells.map { $0.map { $0.text.isEmpty ? "·" : $0.text } }
    let cellWidth = (heads + texts.joined()).map(\.count).max() ?? 1
    let labelWidth = labels.map(\.count).max() ?? 0
    func line(_ label: String, _ cells: [String]) -> String {
      aligned(label, labelWidth) + cells.map { "  " + aligned($0, cellWidth) }.joined()
    }
    let table = [line("", heads)] + zip(labels, texts).map(line)
    return ([map.title] + table).joined(separator: "\n")
  }

  private static func aligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

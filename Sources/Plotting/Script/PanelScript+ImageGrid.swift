import Foundation

extension PanelScript {
  init(_ grid: ImageGrid, panel: Int, _ terminal: GnuplotTerminal) {
    let names = grid.cells.indices.map { "panel\(panel)image\($0 + 1)" }
    let data = zip(names, grid.cells).flatMap { name, cell in
      Self.block(name, Self.rows(cell.image, grid.scale))
    }
    let layout = grid.layout
    // The upper left pixel of an image stands at its place, and rows go down.
    let places = grid.cells.indices.map { index in
      let spare = (layout.horizontalStep - Double(grid.cells[index].image.columns)) / 2
      return (
        x: Double(index % grid.columns) * layout.horizontalStep + spare,
        y: -Double(index / grid.columns) * layout.verticalStep
      )
    }
    let images = zip(names, places).map { name, place in
      "$\(name) matrix using ($1+\(GnuplotText.place(place.x))):"
        + "(\(GnuplotText.place(place.y))-$2):3 with image"
    }
    self.init(
      data: data,
      commands: Self.style(title: Heading(grid.title), terminal) + Self.colours(grid.scale)
        + Self.frame(grid, layout)
        + zip(grid.cells, places).flatMap { Self.surroundings(of: $0, x: $1.x, y: $1.y, layout) }
        + ["plot " + Self.plots(images)])
  }

  /// The numbers of an image, to a thousandth of the range of colours or finer.
  private static func rows(_ image: PixelImage, _ scale: ColourScale) -> [String] {
    let digits = 3 - log10(scale.highest - scale.lowest).rounded(.down)
    let factor = pow(10, min(max(digits, 0), 300))
    return (0..<image.rows).map { row in
      image.values[row * image.columns..<(row + 1) * image.columns]
        .map { value in
          let rounded = (value * factor).rounded() / factor
          return GnuplotText.number(rounded.isFinite ? rounded : value)
        }
        .joined(separator: " ")
    }
  }

  private static func frame(_ grid: ImageGrid, _ layout: ImageGrid.Layout) -> [String] {
    let top = layout.lineHeight * Double(grid.cells.map(\.caption.count).max() ?? 0) + 1
    var lines = [
      "unset key",
      "set size ratio -1",
      "set xrange [-1:\(GnuplotText.place(layout.width))]",
      "set yrange [\(GnuplotText.place(top - layout.height - 1)):\(GnuplotText.place(top))]",
    ]
    if let label = grid.colourBarLabel {
      lines += [
        "set colorbox", "set rmargin 7",
        "set cblabel \(GnuplotText.quoted(label)) offset 1, 0",
      ]
    } else {
      lines += ["unset colorbox", "set rmargin 1"]
    }
    guard grid.numbersPixels, let image = grid.cells.first?.image else {
      return lines + [
        "unset border", "unset xtics", "unset ytics", "set lmargin 1", "set bmargin 0.5",
      ]
    }
    // Places on the vertical axis are the negative numbers of rows.
    let rows = stride(from: 0, to: image.rows, by: max(1, (image.rows + 4) / 5))
    let tics = rows.map { GnuplotText.tic("\($0)", at: "\(-$0)") }.joined(separator: ", ")
    return lines + [
      "set xrange [-0.5:\(GnuplotText.place(Double(image.columns) - 0.5))]",
      "set yrange [\(GnuplotText.place(0.5 - Double(image.rows))):0.5]",
      "set tics out nomirror textcolor \(GnuplotText.colour(.text))",
      "set xtics \(max(1, (image.columns + 4) / 5))",
      "set ytics (\(tics))",
      "set xlabel 'column'",
      "set ylabel 'row'",
    ]
  }

  /// The frame around an image, and the text above it.
  private static func surroundings(
    of cell: ImageGrid.Cell, x: Double, y: Double, _ layout: ImageGrid.Layout
  ) -> [String] {
    func place(_ x: Double, _ y: Double) -> String {
      "\(GnuplotText.place(x)), \(GnuplotText.place(y))"
    }
    let right = x + Double(cell.image.columns) - 0.5
    let bottom = y - Double(cell.image.rows) + 0.5
    let frame = """
      set object rectangle from \(place(x - 0.5, y + 0.5)) to \(place(right, bottom)) front \
      fillstyle empty border linecolor rgb '#BBBBBB' linewidth 0.5
      """
    let centre = (x - 0.5 + right) / 2
    return [frame]
      + cell.caption.enumerated().map { index, line in
        let above = layout.lineHeight * (Double(cell.caption.count - index) - 0.4)
        return """
          set label \(GnuplotText.quoted(line)) at \(place(centre, y + 0.5 + above)) center \
          textcolor \(GnuplotText.colour(.text))
          """
      }
  }
}

extension PanelScript {
  init(_ map: Heatmap, panel: Int, _ terminal: GnuplotTerminal) {
    let shades = "panel\(panel)shades"
    let numbers = "panel\(panel)numbers"
    let cells = map.cells.enumerated().flatMap { row, cells in
      cells.enumerated().map { column, cell in (column: column, row: row, cell: cell) }
    }
    let texts = cells.filter { map.showsNumbers && !$0.cell.text.isEmpty }
    // As rectangles, since some viewers of SVG and PDF blur the edges in an image of few pixels.
    let plots =
      ["$\(shades) using 1:2:3 with image pixels"]
      + (texts.isEmpty
        ? [] : ["$\(numbers) using 1:2:4:3 with labels textcolor rgb variable"])
    self.init(
      data: Self.block(
        shades,
        cells.map { "\($0.column) \($0.row) \(GnuplotText.place($0.cell.share.squareRoot()))" })
        + Self.block(
          numbers,
          texts.map { text in
            "\(text.column) \(text.row) \(Self.ink(on: text.cell.share).number) "
              + "\"\(Self.datum(text.cell.text))\""
          }),
      commands: Self.style(title: Heading(map.title), terminal)
        + Self.colours(ColourScale(.blues, from: 0, to: 1)) + Self.axes(map)
        + ["plot " + Self.plots(plots)])
  }

  /// White on dark shades, else the colour of other texts.
  private static func ink(on share: Double) -> Colour {
    share.squareRoot() > 0.5 ? Colour(0xFFFFFF) : .text
  }

  /// A text within the quotes of a column of data.
  private static func datum(_ text: String) -> String {
    String(text.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline })
  }

  private static func axes(_ map: Heatmap) -> [String] {
    func tics(_ names: [String]) -> String {
      let every = max(1, (names.count + 25) / 26)
      return names.enumerated().filter { $0.offset % every == 0 }
        .map { GnuplotText.tic($0.element, at: "\($0.offset)") }.joined(separator: ", ")
    }
    let shares = [0.0, 1, 5, 10, 25, 50, 100].map { percent in
      GnuplotText.tic(
        "\(Int(percent))%", at: GnuplotText.place((percent / 100).squareRoot()))
    }.joined(separator: ", ")
    let isLong = map.columnNames.contains { $0.count > 4 }
    return [
      "unset key",
      "set size ratio -1",
      "set rmargin 9",
      "set xlabel \(GnuplotText.quoted(map.horizontalLabel))",
      "set ylabel \(GnuplotText.quoted(map.verticalLabel))",
      "set xrange [-0.5:\(GnuplotText.number(Double(map.columnNames.count) - 0.5))]",
      "set yrange [\(GnuplotText.number(Double(map.rowNames.count) - 0.5)):-0.5]",
      "set tics scale 0",
      "set xtics \(isLong ? "rotate by -45 " : "")(\(tics(map.columnNames)))",
      "set ytics (\(tics(map.rowNames)))",
      "set cblabel \(GnuplotText.quoted(map.shadeLabel)) offset 1.5, 0",
      "set cbtics (\(shares))",
    ]
  }
}

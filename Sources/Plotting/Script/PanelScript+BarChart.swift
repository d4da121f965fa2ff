extension PanelScript {
  init(_ chart: BarChart, panel: Int, _ terminal: GnuplotTerminal) {
    let name = "panel\(panel)bars"
    let rows = chart.bars.enumerated().map { index, bar in
      "\(index) \(GnuplotText.number(bar.value)) \(bar.colour.number)"
    }
    let names = chart.bars.enumerated().map { GnuplotText.tic($0.element.name, at: "\($0.offset)") }
    let isLong = chart.bars.contains { $0.name.count > 3 }
    self.init(
      data: Self.block(name, rows),
      commands: Self.style(title: chart.title, terminal) + [
        // Slanted names need the room, and speak for themselves.
        "set xlabel \(GnuplotText.quoted(isLong ? "" : chart.horizontalLabel))",
        "set ylabel \(GnuplotText.quoted(chart.vertical.label))",
        "set border 3",
        "set tics nomirror",
        "set grid ytics linecolor rgb '#DDDDDD' linetype 1",
        "set xtics \(isLong ? "rotate by -45 " : "")scale 0 (\(names.joined(separator: ", ")))",
        "set xrange [-0.7:\(GnuplotText.number(Double(chart.bars.count) - 0.3))]",
        "set yrange [\(GnuplotText.bound(chart.vertical.lowest)):"
          + "\(GnuplotText.bound(chart.vertical.highest))]",
        "set boxwidth 0.8",
        "set style fill solid",
        "unset key",
        "plot $\(name) using 1:2:3 with boxes linecolor rgb variable",
      ])
  }
}

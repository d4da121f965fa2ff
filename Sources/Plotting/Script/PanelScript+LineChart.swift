extension PanelScript {
  init(_ chart: LineChart, panel: Int, _ terminal: GnuplotTerminal) {
    let names = chart.series.indices.map { "panel\(panel)series\($0 + 1)" }
    let data = zip(names, chart.series).flatMap { name, series in
      Self.block(
        name,
        series.points.map { "\(GnuplotText.number($0.x)) \(GnuplotText.number($0.y))" })
    }
    self.init(
      data: data,
      commands: Self.style(title: Heading(chart.title), terminal) + Self.axes(chart)
        + (terminal.hasFineLines ? ["set grid linecolor rgb '#DDDDDD' linetype 1"] : [])
        + Self.legend(chart)
        + ["plot " + Self.plots(Self.curves(chart, names))])
  }

  private static func axes(_ chart: LineChart) -> [String] {
    let points = chart.series.flatMap(\.points)
    let xs = points.map(\.x).filter(\.isFinite)
    let ys = points.map(\.y).filter(\.isFinite)
    var lines = [
      "set xlabel \(GnuplotText.quoted(chart.horizontal.label))",
      "set ylabel \(GnuplotText.quoted(chart.vertical.label))",
      "set border 3",
      "set tics nomirror",
      range("xrange", chart.horizontal, xs, isTight: true),
      range("yrange", chart.vertical, ys, isTight: false),
    ]
    if chart.horizontal.isWhole, let step = wholeStep(chart.horizontal, xs) {
      lines.append("set xtics \(GnuplotText.number(step))")
    }
    return lines
  }

  /// The range of an axis; where the data give none, from 0 to 1, so that there is always something to draw.
  private static func range(
    _ name: String, _ axis: Axis, _ values: [Double], isTight: Bool
  ) -> String {
    guard var lowest = values.min(), var highest = values.max() else {
      return "set \(name) [0:1]"
    }
    if lowest == highest {
      let margin = axis.isWhole ? 1 : max(abs(lowest) * 0.05, 1e-6)
      lowest -= margin
      highest += margin
    } else if !isTight {
      return "set \(name) [\(GnuplotText.bound(axis.lowest)):\(GnuplotText.bound(axis.highest))]"
    }
    return """
      set \(name) [\(GnuplotText.number(axis.lowest ?? lowest)):\
      \(GnuplotText.number(axis.highest ?? highest))]
      """
  }

  /// A distance of 1, 2 or 5 times a power of ten that gives at most about ten numbers.
  private static func wholeStep(_ axis: Axis, _ values: [Double]) -> Double? {
    guard let lowest = axis.lowest ?? values.min(), let highest = axis.highest ?? values.max(),
      (highest - lowest).isFinite
    else { return nil }
    var power = 1.0
    while true {
      for factor in [1.0, 2, 5] where (highest - lowest) / (factor * power) <= 10 {
        return factor * power
      }
      power *= 10
    }
  }

  private static func legend(_ chart: LineChart) -> [String] {
    guard chart.series.count > 1 else { return ["unset key"] }
    return ["set key \(chart.freeLegend.rawValue) opaque"]
  }

  /// Lines differ in colour and in the marks on them, which stand at each point where there is room.
  private static func curves(_ chart: LineChart, _ names: [String]) -> [String] {
    let longest = chart.series.map(\.points.count).max() ?? 0
    let hasMarks = longest <= 30 || chart.series.count > 1
    return zip(names, chart.series).enumerated().map { index, named in
      let (name, series) = named
      let colour = Colour.series[index % Colour.series.count]
      let style = "linewidth 2 linecolor \(GnuplotText.colour(colour))"
      let interval = longest <= 30 ? 1 : max(1, series.points.count / 12)
      let marks = """
         pointtype \([7, 5, 9, 13, 11][index % 5]) pointsize 0.7 pointinterval \(interval)
        """
      return """
        $\(name) using 1:2 with \(hasMarks ? "linespoints" : "lines") \(style)\
        \(hasMarks ? marks : "") title \(GnuplotText.quoted(series.name))
        """
    }
  }
}

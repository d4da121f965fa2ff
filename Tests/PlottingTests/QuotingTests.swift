import Plotting
import Testing

/// Names come from files, and gnuplot runs what stands between backquotes in double quotes.
@Suite struct QuotingTests {
  static let hostile = "It's `date`\n100% \"x\"\u{1B}[31m"

  @Test func namesStayNames() {
    let name = Self.hostile
    let figures = [
      Figure(
        .lines(
          LineChart(
            title: name, horizontal: Axis(name), vertical: Axis(name),
            series: [.init(name, values: [1, 2]), .init(name, values: [2, 3])]))),
      Figure(
        .bars(
          BarChart(
            title: Heading(name), horizontalLabel: name, vertical: Axis(name),
            bars: [.init(name, value: 1)]))),
      Figure(
        .images(
          ImageGrid(
            title: name, cells: [.init(PixelImage([0], columns: 1), caption: [name])], columns: 1,
            colourBarLabel: name))),
      Figure(
        .heatmap(
          Heatmap(
            title: name, horizontalLabel: name, verticalLabel: name, columnNames: [name],
            rowNames: [name], cells: [[.init("1", share: 1)]], shadeLabel: name))),
    ]
    for figure in figures {
      let script = GnuplotScript(figure, on: .file(name: "figure.svg", .svg)).text
      #expect(script.contains("'It''s `date` 100% \"x\" [31m'"))
      #expect(!script.contains("\u{1B}"))
      // Each line closes the quotes that it opens.
      for line in script.split(separator: "\n") {
        #expect(line.count { $0 == "'" }.isMultiple(of: 2), "\(line)")
      }
    }
  }

  @Test func aPercentSignAtATicIsNoFormat() {
    let chart = BarChart(
      title: Heading(""), horizontalLabel: "", vertical: Axis(""), bars: [.init("5%", value: 1)])
    let script = GnuplotScript(Figure(.bars(chart)), on: .file(name: "figure.svg", .svg)).text
    #expect(script.contains("('5%%' 0)"))
  }
}

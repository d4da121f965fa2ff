import Plotting
import Testing

@Suite struct LineChartScriptTests {
  private func script(_ chart: LineChart) -> [Substring] {
    GnuplotScript(Figure(.lines(chart)), on: .file(name: "cost.svg", .svg)).text
      .split(separator: "\n")
  }

  private let chart = LineChart(
    title: "Cost", horizontal: Axis("Epoch", isWhole: true), vertical: Axis("Cost"),
    series: [
      .init("training", values: [0.5, 0.25, 0.125]),
      .init("validation", points: [.init(1, 0.75), .init(3, .nan)]),
    ])

  @Test func holdsTheDataAndTheNames() throws {
    let lines = script(chart)
    let first = try #require(lines.firstIndex(of: "$panel1series1 << END"))
    #expect(lines[(first + 1)...].prefix(4) == ["1 0.5", "2 0.25", "3 0.125", "END"])
    let second = try #require(lines.firstIndex(of: "$panel1series2 << END"))
    #expect(lines[(second + 1)...].prefix(3) == ["1 0.75", "3 NaN", "END"])
    for line in [
      "set output 'cost.svg'", "set xlabel 'Epoch'", "set ylabel 'Cost'", "set xrange [1:3]",
      "set xtics 1", "set key top right opaque",
    ] {
      #expect(lines.contains(Substring(line)), "\(line)")
    }
    #expect(lines.contains { $0.hasPrefix("set title 'Cost' ") })
    let curves = lines.filter { $0.contains(" title '") && $0.contains("using 1:2") }
    #expect(curves.count == 2)
    #expect(curves.first?.contains("linecolor rgb '#0072B2'") == true)
    #expect(curves.last?.contains("linecolor rgb '#D55E00'") == true)
    // Lines differ without colour too.
    #expect(curves.first?.contains("pointtype 7 ") == true)
    #expect(curves.last?.contains("pointtype 5 ") == true)
  }

  /// The legend leaves the corner that was asked for where the lines end in it.
  @Test(arguments: [
    ([[1.0, 0.5, 0.1, 0], [1, 0.4, 0, 0]], "top right"),
    ([[0, 0.1, 0.5, 1], [0, 0, 0.4, 1]], "bottom right"),
    ([[1, 1, 1, 1], [0, 0, 0, 0]], "outside top center horizontal"),
  ])
  func theLegendHidesNoLine(_ values: [[Double]], _ place: String) {
    var chart = chart
    chart.series = values.map { LineChart.Series("line", values: $0) }
    #expect(script(chart).contains("set key \(place) opaque"))
  }

  @Test(arguments: [(5, "1"), (11, "1"), (12, "2"), (40, "5"), (200, "20"), (10_000, "1000")])
  func countsWholeNumbersInRoundSteps(epochs: Int, step: String) {
    var chart = chart
    chart.series = [.init("training", values: (0..<epochs).map { 1 / Double($0 + 1) })]
    let lines = script(chart)
    #expect(lines.contains("set xtics \(step)"))
    #expect(lines.contains("unset key"))
  }

  @Test func aSinglePointAndNoPointHaveARange() {
    var chart = chart
    chart.series = [.init("training", values: [0.5])]
    #expect(script(chart).contains("set xrange [0:2]"))
    #expect(script(chart).contains("set yrange [0.475:0.525]"))
    chart.series = [.init("training", values: [.infinity])]
    #expect(script(chart).contains("set yrange [0:1]"))
    chart.series = []
    #expect(script(chart).contains("set xrange [0:1]"))
  }

  @Test func theEndsOfAnAxisCanBeGiven() {
    var chart = chart
    chart.vertical = Axis("Accuracy (%)", lowest: 90, highest: 100)
    #expect(script(chart).contains("set yrange [90:100]"))
    chart.vertical = Axis("Accuracy (%)", highest: 100)
    #expect(script(chart).contains("set yrange [*:100]"))
  }

  @Test func charactersHaveNoGridBehindTheLines() {
    let terminal = GnuplotTerminal.characters(columns: 79, rows: 24, isColoured: false)
    let text = GnuplotScript(Figure(.lines(chart)), on: terminal).text
    #expect(text.contains("set terminal dumb mono noenhanced size 79, 24"))
    #expect(!text.contains("set grid"))
    #expect(!text.contains("set output"))
  }

  @Test func longLinesHaveAFewMarksIfTheyMustBeToldApart() {
    var chart = chart
    chart.series = [.init("alone", values: (0..<120).map { Double($0) })]
    #expect(script(chart).contains { $0.contains("with lines ") && !$0.contains("pointtype") })
    chart.series.append(.init("other", values: (0..<48).map { Double($0) }))
    let lines = script(chart)
    #expect(lines.contains { $0.contains("pointinterval 10 ") && $0.contains("'alone'") })
    #expect(lines.contains { $0.contains("pointinterval 4 ") && $0.contains("'other'") })
  }
}

import Plotting
import Testing

@Suite struct PanelScriptTests {
  private func lines(_ figure: Figure) -> [Substring] {
    GnuplotScript(figure, on: .file(name: "figure.png", .png)).text.split(separator: "\n")
  }

  private func after(_ line: String, _ count: Int, in lines: [Substring]) -> [Substring] {
    guard let index = lines.firstIndex(of: Substring(line)) else { return [] }
    return Array(lines[(index + 1)...].prefix(count))
  }

  @Test func imagesStandInRowsWithTheirTextsAbove() {
    let image = PixelImage(bytes: [0, 10, 20, 30, 40, 255], columns: 3)
    let grid = ImageGrid(
      title: "Six", cells: (1...6).map { .init(image, caption: ["\($0))", "p"]) }, columns: 5,
      imageSide: 30)
    let lines = lines(Figure(.images(grid)))
    #expect(after("$panel1image6 << END", 3, in: lines) == ["0 10 20", "30 40 255", "END"])
    let places = lines.compactMap {
      $0.firstMatch(of: #/matrix using \(\$1\+([0-9.]+)\):\(([-0-9.]+)-\$2\):3 with image/#)
    }.compactMap { match in Double(match.1).flatMap { x in Double(match.2).map { (x, $0) } } }
    guard places.count == 6 else {
      Issue.record("\(places.count) images")
      return
    }
    // A row of five, equally far from each other, and the sixth below the first.
    let step = places[1].0 - places[0].0
    #expect(step >= 3)
    for index in 1..<5 {
      #expect(abs(places[index].0 - places[0].0 - step * Double(index)) < 0.01)
      #expect(places[index].1 == 0)
    }
    #expect(places[5].0 == places[0].0)
    #expect(places[5].1 < -2)
    #expect(lines.count { $0.hasPrefix("set object rectangle") } == 6)
    let labels = lines.filter { $0.hasPrefix("set label ") }
    #expect(labels.count == 12)
    #expect(labels.first?.hasPrefix("set label '1)' at ") == true)
    #expect(lines.contains("unset colorbox"))
  }

  @Test func coloursReachFromOneEndToTheOther() {
    let grid = ImageGrid(
      title: "", cells: [.init(PixelImage([-0.0123456, 0.5], columns: 2))], columns: 1,
      scale: ColourScale(.diverging, from: -0.5, to: 0.5), colourBarLabel: "Weight")
    let lines = lines(Figure(.images(grid)))
    #expect(after("$panel1image1 << END", 1, in: lines) == ["-0.012 0.5"])
    #expect(lines.contains("set cbrange [-0.5:0.5]"))
    #expect(lines.contains("set colorbox"))
    #expect(
      lines.contains {
        $0.hasPrefix("set palette defined (0 '#003F63', 1 '#0072B2', 2 '#FFFFFF', 3 '#D55E00'")
      })
  }

  @Test func barsHaveTheirColoursAndNames() {
    let chart = BarChart(
      title: Heading("Guess = 1", colour: .correct), horizontalLabel: "Class",
      vertical: Axis("Output", lowest: 0, highest: 1),
      bars: [.init("0", value: 0.25), .init("1", value: 0.75, colour: .correct)])
    let lines = lines(Figure(.bars(chart)))
    #expect(
      after("$panel1bars << END", 3, in: lines)
        == ["0 0.25 \(0x888888)", "1 0.75 \(0x009E73)", "END"])
    #expect(lines.contains("set xtics scale 0 ('0' 0, '1' 1)"))
    #expect(lines.contains("set yrange [0:1]"))
    #expect(lines.contains { $0.hasPrefix("set title 'Guess = 1'") && $0.hasSuffix("'#009E73'") })
  }

  @Test func aTableHasShadesAndLegibleNumbers() {
    let map = Heatmap(
      title: "Confusion", horizontalLabel: "Predicted", verticalLabel: "True",
      columnNames: ["a", "b"], rowNames: ["a", "b"],
      cells: [
        [.init("96", share: 0.96), .init("4", share: 0.04)],
        [.init("", share: 0), .init("100", share: 1)],
      ], shadeLabel: "Share")
    let lines = lines(Figure(.heatmap(map)))
    #expect(
      after("$panel1shades << END", 5, in: lines)
        == ["0 0 0.98", "1 0 0.2", "0 1 0", "1 1 1", "END"])
    // White on the dark cells, dark on the light one, nothing in the empty one.
    #expect(
      after("$panel1numbers << END", 4, in: lines) == [
        "0 0 \(0xFFFFFF) \"96\"", "1 0 \(0x222222) \"4\"", "1 1 \(0xFFFFFF) \"100\"", "END",
      ])
    // The first row is at the top.
    #expect(lines.contains("set yrange [1.5:-0.5]"))
    #expect(lines.contains("set ytics ('a' 0, 'b' 1)"))
  }

  @Test func aHeadingStandsAboveAllPanels() {
    let image = ImageGrid(title: "Label = 3", cells: [], columns: 1)
    let figure = Figure(
      heading: Heading("INCORRECT", colour: .incorrect),
      panels: [.images(image), .images(image), .images(image)], columns: 2)
    #expect(figure.rows == 2)
    let lines = lines(figure)
    #expect(
      lines.contains {
        $0.hasPrefix("set multiplot layout 2, 2 title 'INCORRECT'") && $0.hasSuffix("'#CC3311'")
      })
    #expect(lines.count { $0 == "reset" } == 3)
    #expect(lines.contains("unset multiplot"))
  }
}

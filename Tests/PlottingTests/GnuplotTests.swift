import Foundation
import Plotting
import Testing

@Suite struct GnuplotTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "plotting-tests-\(UUID().uuidString)", directoryHint: .isDirectory)

  private static let figure = Figure(
    .lines(
      LineChart(
        title: QuotingTests.hostile, horizontal: Axis("x"), vertical: Axis("y"),
        series: [.init("a", values: [1, 2, 3])])))

  /// A gnuplot of which this test decides what it does.
  private func gnuplot(_ shellScript: String) throws -> Gnuplot {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "gnuplot")
    try Data("#!/bin/sh\n\(shellScript)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return try Gnuplot(searchPath: "/nonexistent:\(folder.path)", scratchFolder: folder)
  }

  private func remainders() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "gnuplot" }
  }

  @Test func isMissingWhereItIsNotInThePath() {
    let error = #expect(throws: GnuplotError.self) {
      _ = try Gnuplot(searchPath: "/nonexistent:", scratchFolder: folder)
    }
    #expect(error == .missing)
    #expect(error?.description.contains("apt-get install gnuplot-nox") == true)
  }

  @Test func getsTheScriptAndLeavesTheDrawing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let gnuplot = try gnuplot("cat \"$2\" > figure.png")
    let script = GnuplotScript(Self.figure, on: .file(name: "figure.png", .png))
    let drawing = try gnuplot.draw(script)
    #expect(String(decoding: drawing, as: UTF8.self) == script.text)
    #expect(try remainders() == [])
  }

  @Test func imagesInSVGStaySharp() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let gnuplot = try gnuplot("printf '<?xml?><svg width=\"1\"><image/></svg>' > figure.svg")
    let drawing = try gnuplot.draw(GnuplotScript(Self.figure, on: .file(name: "figure.svg", .svg)))
    let text = String(decoding: drawing, as: UTF8.self)
    #expect(text.hasPrefix("<?xml?><svg width=\"1\"><style>image {"))
    #expect(text.hasSuffix("</style><image/></svg>"))
    #expect(text.contains("pixelated"))
  }

  @Test(arguments: [
    (#"echo '"figure.gnuplot" line 7: undefined variable' >&2; exit 1"#, "undefined variable"),
    ("printf half > figure.svg; echo 'out of room' >&2; exit 1", "out of room"),
    ("exit 3", "made no drawing"), ("true", "made no drawing"), ("kill -9 $$", "made no drawing"),
  ])
  func tellsWhatWentWrong(shellScript: String, message: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let gnuplot = try gnuplot(shellScript)
    let error = #expect(throws: GnuplotError.self) {
      _ = try gnuplot.draw(GnuplotScript(Self.figure, on: .file(name: "figure.svg", .svg)))
    }
    guard case .failed(let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.contains(message))
    #expect(try remainders() == [])
  }

  static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""
  static let isInstalled =
    (try? Gnuplot(searchPath: searchPath, scratchFolder: URL(filePath: "/"))) != nil

  @Test(
    .enabled(if: isInstalled, "gnuplot is not on this machine"),
    arguments: zip(FigureFormat.allCases, ["<?xml", "\u{89}PNG", "%PDF"]))
  func theRealOneDraws(format: FigureFormat, beginning: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let gnuplot = try Gnuplot(searchPath: Self.searchPath, scratchFolder: folder)
    let image = PixelImage(bytes: 0..<16, columns: 4)
    let panels: [Panel] =
      Self.figure.panels + [
        .images(
          ImageGrid(
            title: "Images", cells: [.init(image, caption: ["0", "`date`"]), .init(image)],
            columns: 2, colourBarLabel: "Value")),
        .images(
          ImageGrid(title: "Image", cells: [.init(image)], columns: 1, numbersPixels: true)),
        .images(ImageGrid(title: "No image", cells: [], columns: 3)),
        .bars(
          BarChart(
            title: Heading("Bars"), horizontalLabel: "x", vertical: Axis("y"),
            bars: [.init("a 100%", value: 1, colour: .correct)])),
        .heatmap(
          Heatmap(
            title: "Table", horizontalLabel: "x", verticalLabel: "y", columnNames: ["a", "b"],
            rowNames: ["1"], cells: [[.init("", share: 0), .init("7", share: 1)]],
            shadeLabel: "Share")),
        .lines(
          LineChart(title: "Nothing", horizontal: Axis("x"), vertical: Axis("y"), series: [])),
        .lines(
          LineChart(
            title: "Gaps", horizontal: Axis("x"), vertical: Axis("y"),
            series: [.init("a", values: [.nan, .infinity])])),
      ]
    let all = Figure(heading: Heading("All"), panels: panels, columns: 3)
    for figure in panels.map({ Figure($0) }) + [all] {
      let drawing = try gnuplot.draw(
        GnuplotScript(figure, on: .file(name: "figure.\(format.rawValue)", format)))
      // A PNG begins with a byte that is no text.
      let start = String(String.UnicodeScalarView(drawing.prefix(5).map { Unicode.Scalar($0) }))
      #expect(start.hasPrefix(beginning))
    }
  }

  @Test(.enabled(if: isInstalled, "gnuplot is not on this machine"))
  func theRealOneWritesCharacters() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let gnuplot = try Gnuplot(searchPath: Self.searchPath, scratchFolder: folder)
    let script = GnuplotScript(
      Self.figure, on: .characters(columns: 60, rows: 20, isColoured: false))
    let lines = String(decoding: try gnuplot.draw(script), as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
    // Had it been run, there would be a date.
    #expect(lines.contains { $0.contains("It's `date` 100%") })
  }
}

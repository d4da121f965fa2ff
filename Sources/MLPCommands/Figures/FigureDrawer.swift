import Foundation
import Plotting
import RunFigures
import Training

/// Draws figures into files or on the terminal.
struct FigureDrawer {
  /// What the names of scripts end in.
  static let scriptSuffix = "gnuplot"
  /// What the names of pages end in.
  static let pageSuffix = "html"

  /// The folder of the files.
  let folder: URL
  let format: FigureFormat
  let environment: CommandEnvironment

  /// Writes the script of a figure, then the figure.
  ///
  /// - Throws: `GnuplotError.missing` when the script is there and cannot be run.
  func save(_ figure: Figure, as name: String) throws -> SavedFigure {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = "\(name).\(format.rawValue)"
    let scriptFile = "\(name).\(Self.scriptSuffix)"
    let script = GnuplotScript(figure, on: .file(name: file, format))
    try AtomicFile(folder.appending(path: scriptFile)).write(Data(script.text.utf8))
    let drawing = try gnuplot().draw(script)
    try AtomicFile(folder.appending(path: file)).write(drawing)
    return SavedFigure(name: name, file: file, script: scriptFile)
  }

  /// Writes a figure or a page.
  ///
  /// - Throws: `GnuplotError.missing` or `PointCloudError.missingThreeJS` where the one or the other cannot be drawn here.
  func save(_ drawing: RunDrawing, as name: String) throws -> SavedFigure {
    switch drawing {
    case .figure(let figure): try save(figure, as: name)
    case .page(let page): try save(page, as: name)
    }
  }

  /// Writes a page.
  ///
  /// - Throws: `PointCloudError.missingThreeJS` where the program was built without three.js.
  func save(_ page: PointCloudPage, as name: String) throws -> SavedFigure {
    let text = try page.html()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let saved = SavedFigure(name: name, file: "\(name).\(Self.pageSuffix)", script: nil)
    try AtomicFile(folder.appending(path: saved.file)).write(Data(text.utf8))
    return saved
  }

  /// Draws a figure with characters: lines by gnuplot, everything else without it.
  func show(_ figure: Figure) throws {
    let drawing = TerminalFigure(figure, width: min(environment.terminalWidth, 160))
    try environment.print(
      drawing.text { lines throws in
        let script = GnuplotScript(
          Figure(.lines(lines)),
          on: .characters(
            columns: min(environment.terminalWidth, 100), rows: 24,
            isColoured: environment.standardOutputIsTerminal))
        return String(decoding: try gnuplot().draw(script), as: UTF8.self)
      })
  }

  /// Where the figures of a run are.
  static func folder(of run: RunFolder) -> URL {
    run.url.appending(path: "figures", directoryHint: .isDirectory)
  }

  private func gnuplot() throws(GnuplotError) -> Gnuplot {
    try Gnuplot(
      searchPath: environment.variables["PATH"] ?? "",
      scratchFolder: FileManager.default.temporaryDirectory)
  }
}

/// The files of a figure, in the folder of figures.
package struct SavedFigure: Encodable {
  let name: String
  let file: String
  /// The script of gnuplot that drew it; a page has none.
  let script: String?

  package init(name: String, file: String, script: String?) {
    self.name = name
    self.file = file
    self.script = script
  }
}

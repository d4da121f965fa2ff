public import Foundation

/// The program gnuplot, which turns scripts into drawings.
public struct Gnuplot: Sendable {
  /// Where the program is.
  public let executable: URL
  /// The folder for files that are needed only while something is drawn.
  public let scratchFolder: URL

  /// The program in one of the folders of a search path.
  ///
  /// - Parameters:
  ///   - searchPath: Folders separated by colons, as in the variable `PATH`.
  ///   - scratchFolder: A folder that exists, for files that are needed only while something is drawn.
  /// - Throws: ``GnuplotError/missing``.
  public init(searchPath: String, scratchFolder: URL) throws(GnuplotError) {
    let files = searchPath.split(separator: ":").map {
      URL(filePath: String($0), directoryHint: .isDirectory).appending(path: "gnuplot")
    }
    guard
      let executable = files.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { throw .missing }
    self.executable = executable
    self.scratchFolder = scratchFolder
  }

  /// Runs a script.
  ///
  /// - Returns: The contents of the file that it makes, or the characters that it writes.
  /// - Throws: ``GnuplotError``.
  public func draw(_ script: GnuplotScript) throws(GnuplotError) -> Data {
    let folder = scratchFolder.appending(
      path: "gnuplot-\(UUID().uuidString)", directoryHint: .isDirectory)
    let scriptFile = folder.appending(path: "figure.gnuplot")
    // A file, unlike a pipe, takes any amount of text without being read.
    let output = folder.appending(path: "standard-output")
    let errors = folder.appending(path: "standard-error")
    try using(folder) {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(script.text.utf8).write(to: scriptFile)
      try Data().write(to: output)
      try Data().write(to: errors)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let status = try run(scriptFile, in: folder, output: output, errors: errors)
    let message = String(
      decoding: ((try? Data(contentsOf: errors)) ?? Data()).prefix(2_000), as: UTF8.self)
    guard status == 0 else { throw .failed(message: Self.summary(of: message)) }
    let result =
      switch script.terminal {
      case .file(let name, _): folder.appending(path: name)
      case .characters: output
      }
    guard let data = try? Data(contentsOf: result), !data.isEmpty else {
      throw .failed(message: Self.summary(of: message))
    }
    return switch script.terminal {
    case .file(_, .svg): Self.withSharpImages(data)
    case .file: data
    // Without the form feed that begins a page.
    case .characters: data.filter { $0 != 0x0C }
    }
  }

  /// A drawing in which browsers show the pixels of small images as squares, not as a blur.
  private static func withSharpImages(_ svg: Data) -> Data {
    let style = Data(
      "<style>image { image-rendering: optimizeSpeed; image-rendering: pixelated }</style>".utf8)
    guard let start = svg.range(of: Data("<svg".utf8)),
      let end = svg[start.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return svg }
    return svg[...end] + style + svg[svg.index(after: end)...]
  }

  private func run(
    _ script: URL, in folder: URL, output: URL, errors: URL
  ) throws(GnuplotError) -> Int32 {
    let process = Process()
    process.executableURL = executable
    // The settings that users have for themselves would change the drawing.
    process.arguments = ["-d", script.lastPathComponent]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    try using(folder) {
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
    }
    do {
      try process.run()
    } catch {
      throw .cannotStart(path: executable.path, reason: error.localizedDescription)
    }
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  private func using(_ file: URL, _ body: () throws -> Void) throws(GnuplotError) {
    do {
      try body()
    } catch {
      throw .cannotUseFile(path: file.path, reason: error.localizedDescription)
    }
  }

  /// The last line that says something, without the script's position.
  private static func summary(of message: String) -> String {
    let lines = message.split(separator: "\n").map { $0.drop { $0 == " " } }
    return lines.last { !$0.isEmpty && $0 != "^" }.map(String.init) ?? "it made no drawing."
  }
}

import Foundation
import Testing

/// A folder of a test's own, in which the program runs; removed with the last reference to it.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "mlp-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func file(_ path: String) -> URL { url.appending(path: path) }

  func path(_ path: String) -> String { file(path).path }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: file(path).path) }

  /// The names of what is in a folder inside, sorted.
  func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: file(path).path)) ?? []).sorted()
  }

  /// Whether a file can be written here without a name, which the system removes with the program that writes it.
  var hasNamelessFiles: Bool {
    #if os(Linux)
      // `O_TMPFILE` of `open(2)`, which Swift does not import.
      let descriptor = open(url.path, 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor >= 0 { close(descriptor) }
      return descriptor >= 0
    #else
      return false
    #endif
  }

  func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: file(path))) }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// Writes a file, with the folders on the way to it.
  func write(_ bytes: some Sequence<UInt8>, as path: String) throws {
    try FileManager.default.createDirectory(
      at: file(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file(path))
  }

  /// Runs the program in this folder until it ends.
  func mlp(_ arguments: String..., variables: [String: String] = [:]) async throws -> Outcome {
    try await start(arguments, variables: variables).outcome()
  }

  /// Runs the program in this folder until it ends.
  func mlp(_ arguments: [String], variables: [String: String] = [:]) async throws -> Outcome {
    try await start(arguments, variables: variables).outcome()
  }

  /// Starts the program in this folder.
  ///
  /// - Parameters:
  ///   - variables: Environment variables to add.
  ///   - workingFolder: A folder inside this one to run in.
  ///   - fileSizeLimit: How large the program's files may become, in blocks of 512 bytes, as on a disk that is full.
  ///   - standardOutput: Where results go; without it, they are collected.
  ///   - standardError: Where messages go; without it, they are collected.
  func start(
    _ arguments: [String], variables: [String: String] = [:], workingFolder: String? = nil,
    fileSizeLimit: Int? = nil, standardOutput: FileHandle? = nil, standardError: FileHandle? = nil
  ) throws -> RunningProgram {
    try RunningProgram(
      arguments, in: self, workingFolder: workingFolder.map(file) ?? url, variables: variables,
      fileSizeLimit: fileSizeLimit, standardOutput: standardOutput, standardError: standardError)
  }

  /// Trains a small network on the bundled sample and returns the results as JSON.
  @discardableResult
  func train(
    _ run: String, _ more: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> JSON {
    let small = [["--hidden", "12"], ["--epochs", "2"], ["--batch-size", "100"]]
      .filter { !more.contains($0[0]) && !more.contains("--config") }
    let arguments = ["train", "--output", run, "--json", "--quiet"] + small.joined() + more
    return try await mlp(arguments).json(sourceLocation: sourceLocation)
  }
}

import Foundation

/// The program at work.
final class RunningProgram {
  private let process = Process()
  private let output: URL
  private let errors: URL
  /// Keeps the folder as long as the program runs in it.
  private let folder: ScratchFolder

  struct TimeLimitExceeded: Error {
    let outcome: Outcome
  }

  struct NeverHappened: Error {
    let what: String
  }

  init(
    _ arguments: [String], in folder: ScratchFolder, workingFolder: URL,
    variables: [String: String], fileSizeLimit: Int?, standardOutput: FileHandle?,
    standardError: FileHandle?
  ) throws {
    self.folder = folder
    let home = try ScratchFolder.makeUnique(in: folder, "home")
    // Files, unlike pipes, take any amount of text without being read.
    output = home.appending(path: "output")
    errors = home.appending(path: "errors")
    let program = try BuiltProgram.url()
    if let fileSizeLimit {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", #"ulimit -f \#(fileSizeLimit) && exec "$0" "$@""#, program.path] + arguments
    } else {
      process.executableURL = program
      process.arguments = arguments
    }
    process.currentDirectoryURL = workingFolder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try standardOutput ?? Self.create(output)
    process.standardError = try standardError ?? Self.create(errors)
    var environment = ProcessInfo.processInfo.environment
    // What would change the behaviour or add a notice.
    for name in ["MLP_DATA", "COLUMNS", "TERM", "OPENBLAS_CORETYPE"] { environment[name] = nil }
    environment["HOME"] = home.path
    environment["XDG_CACHE_HOME"] = home.appending(path: "cache").path
    process.environment = environment.merging(variables) { _, new in new }
    try Self.withSignalsUnblocked { try process.run() }
  }

  /// A program inherits the signals that its parent's thread has blocked, and the threads that tests run on block them all;
  /// a shell's programs find none blocked.
  private static func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_UNBLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// A test that fails leaves no program behind.
  deinit {
    if process.isRunning { send(SIGKILL) }
  }

  private static func create(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  /// Whether the program has not ended.
  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until `condition` holds.
  ///
  /// - Throws: ``NeverHappened`` if the program ends first, or within a minute.
  func wait(until what: String, _ condition: () -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while !condition() {
      guard process.isRunning, .now < deadline else { throw NeverHappened(what: what) }
      try await Task.sleep(for: .milliseconds(2))
    }
  }

  /// Waits until the program has ended. After a minute, more than any test needs even on a machine
  /// with much else to do, it is killed.
  func outcome() async throws -> Outcome {
    let deadline = ContinuousClock.now + .seconds(60)
    while process.isRunning {
      guard .now < deadline else {
        send(SIGKILL)
        throw TimeLimitExceeded(outcome: collected(exitCode: nil))
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    let wasEndedBySignal = process.terminationReason == .uncaughtSignal
    return collected(exitCode: wasEndedBySignal ? nil : process.terminationStatus)
  }

  /// The results that it has printed so far.
  var standardOutput: String { text(output) }

  /// What a file holds; nothing where the output went elsewhere. A read that fails, as one may on a machine with much else to
  /// do, is tried again, and never taken for an empty file.
  private func text(_ file: URL) -> String {
    guard FileManager.default.fileExists(atPath: file.path) else { return "" }
    for _ in 0..<100 {
      if let data = try? Data(contentsOf: file) { return String(decoding: data, as: UTF8.self) }
      usleep(10_000)
    }
    return "\(file.path) cannot be read."
  }

  private func collected(exitCode: Int32?) -> Outcome {
    Outcome(standardOutput: text(output), standardError: text(errors), exitCode: exitCode)
  }
}

extension ScratchFolder {
  /// A new folder inside that no other call gets.
  fileprivate static func makeUnique(in folder: ScratchFolder, _ name: String) throws -> URL {
    let url = folder.file(".\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }
}

import Compression
import Datasets
import Foundation
import Synchronization
import Testing

/// Each test downloads a small data set from a server on this machine that does one thing wrong,
/// with the training images. Waits between attempts are recorded instead of waited for.
@Suite("Downloads from servers that misbehave", .timeLimit(.minutes(5)))
struct DownloadTests {
  static let images = DatasetPart.trainImages.downloadedFileName

  let small = SmallDataset()
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private struct Outcome {
    var error: DownloadError?
    var events: [DownloadEvent] = []
    var delays: [Duration] = []
    /// The requests for the training images.
    var requests: [LocalServer.Request] = []
  }

  /// Downloads from the mirrors `/first/` and `/second/`; all files but the training images are
  /// served as they should be.
  private func download(
    mirrors: [String] = ["first", "second"], attempts: Int = 3,
    // On a machine with much else to do, the server may take its time.
    idleTimeout: Duration = .seconds(120),
    images: @escaping @Sendable ([UInt8], LocalServer.Request) -> LocalServer.Answer
  ) throws -> Outcome {
    let small = small
    let server = try LocalServer { request in
      let part = DatasetPart.allCases.first { request.path.hasSuffix($0.downloadedFileName) }
      guard let part, let body = try? small.compressed(part) else { return .status(404) }
      return part == .trainImages ? images(body, request) : .file(body, request)
    }
    defer { server.stop() }
    let delays = Mutex<[Duration]>([])
    let downloader = Downloader(
      policy: RetryPolicy(attempts: attempts, idleTimeout: idleTimeout),
      sleep: { delay in delays.withLock { $0.append(delay) } })
    var outcome = Outcome()
    do {
      try downloader.fetch(
        small.known(mirrors: mirrors.map(server.url)), into: folder.path,
        report: { outcome.events.append($0) })
    } catch let error as DownloadError {
      outcome.error = error
    }
    outcome.delays = delays.withLock { $0 }
    outcome.requests = server.requests.filter { $0.path.hasSuffix(Self.images) }
    return outcome
  }

  /// All four files are there, right, under their final names, and nothing else is.
  private func expectAllFiles(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let names = DatasetPart.allCases.map(\.downloadedFileName).sorted()
    #expect(try folder.names() == names, sourceLocation: sourceLocation)
    let datasets = try DatasetFolder(path: folder.path).load()
    let expected = try small.known().sha256
    #expect(
      datasets.files.map(\.sha256) == DatasetPart.allCases.map { expected[$0] },
      sourceLocation: sourceLocation)
  }

  @Test("a server without faults: one request a file, bytes counted, no retry")
  func noFault() throws {
    let outcome = try download { .file($0, $1) }
    #expect(outcome.error == nil)
    #expect(outcome.requests.map(\.path) == ["/first/\(Self.images)"])
    #expect(outcome.delays == [])
    let total = try small.compressed(.trainImages).count
    #expect(outcome.events.contains(.receiving(file: Self.images, bytes: total, total: total)))
    let verified = outcome.events.compactMap { event in
      if case .verified(let file) = event { file } else { nil }
    }
    #expect(verified == DatasetPart.allCases.map(\.downloadedFileName))
    try expectAllFiles()
  }

  @Test("refused or not found: the next mirror is asked at once", arguments: [401, 403, 404, 410])
  func refused(status: Int) throws {
    let outcome = try download { body, request in
      request.path.hasPrefix("/first") ? .status(status) : .file(body, request)
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.map(\.path) == ["/first/\(Self.images)", "/second/\(Self.images)"])
    #expect(outcome.delays == [])
    try expectAllFiles()
  }

  @Test("a fault of the server: the same mirror is asked again", arguments: [500, 503, 429])
  func serverFault(status: Int) throws {
    let outcome = try download { body, request in
      request.previous < 2 ? .status(status) : .file(body, request)
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.count == 3)
    #expect(outcome.delays == [.seconds(1), .seconds(2)])
    try expectAllFiles()
  }

  @Test("a cut connection: the download goes on where it stopped", arguments: [false, true])
  func cutConnection(abruptly: Bool) throws {
    let outcome = try download { body, request in
      request.previous == 0
        ? .cut(body: body, after: 900, abruptly: abruptly) : .file(body, request)
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.count == 2)
    // A reset may discard bytes that were on their way.
    let resumed = outcome.requests.last?.rangeStart ?? 0
    #expect(abruptly ? (0...900).contains(resumed) : resumed == 900)
    #expect(outcome.delays == [.seconds(1)])
    try expectAllFiles()
  }

  @Test("a range cut again: the download goes on from there")
  func cutTwice() throws {
    let outcome = try download { body, request in
      switch (request.previous, request.rangeStart) {
      case (0, nil): .cut(body: body, after: 500)
      case (1, let start?):
        .cut(
          body: Array(body[start...]), after: 400, status: 206,
          headers: ["Content-Range: bytes \(start)-\(body.count - 1)/\(body.count)"])
      default: .file(body, request)
      }
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.map(\.rangeStart) == [nil, 500, 900])
    try expectAllFiles()
  }

  @Test("a server that ignores the range: the download starts again")
  func ignoredRange() throws {
    let outcome = try download { body, request in
      request.previous == 0 ? .cut(body: body, after: 900) : .status(200, body: body)
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.map(\.rangeStart) == [nil, 900])
    try expectAllFiles()
  }

  @Test("a server that sends another range: the download starts again")
  func wrongRange() throws {
    let outcome = try download { body, request in
      switch request.previous {
      case 0: .cut(body: body, after: 900)
      case 1:
        .status(
          206, body: Array(body[100...]),
          headers: ["Content-Range: bytes 100-\(body.count - 1)/\(body.count)"])
      default: .file(body, request)
      }
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.map(\.rangeStart) == [nil, 900, nil])
    #expect(
      outcome.events.contains(
        .retrying(
          file: Self.images, reason: "the server sent another range than asked for",
          delay: .seconds(2))))
    try expectAllFiles()
  }

  @Test("an end without notice: found out by the content, and continued")
  func unannouncedEnd() throws {
    let outcome = try download { body, request in
      request.previous == 0 ? .unannounced(body: Array(body[..<900])) : .file(body, request)
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.map(\.rangeStart) == [nil, 900])
    try expectAllFiles()
  }

  @Test("a connection that is closed without an answer, and none at all")
  func noAnswer() throws {
    let outcome = try download { body, request in
      request.previous == 0 ? .hangUp : .file(body, request)
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.count == 2)
    try expectAllFiles()
  }

  @Test("a stall is noticed, and the download goes on")
  func stall() throws {
    let outcome = try download(idleTimeout: .seconds(2)) { body, request in
      request.previous == 0 ? .stall(body: body, after: 900) : .file(body, request)
    }
    #expect(outcome.error == nil)
    let retry = try #require(
      outcome.events.firstIndex { if case .retrying = $0 { true } else { false } })
    guard case .retrying(_, let reason, _) = outcome.events[retry] else { return }
    #expect(reason.hasPrefix("nothing arrived for 2"))
    // On a busy machine the timeout may come before the first bytes.
    let received = outcome.events[..<retry].compactMap { event in
      if case .receiving(Self.images, let bytes, _) = event { bytes } else { nil }
    }
    #expect(received.last == nil || received.last == 900)
    #expect(outcome.requests.dropFirst().first?.rangeStart == received.last)
    try expectAllFiles()
  }

  @Test("another data set's file: thrown away, and the next mirror asked")
  func wrongHash() throws {
    let other = try SmallDataset(seed: 77).compressed(.trainImages)
    let outcome = try download { body, request in
      .file(request.path.hasPrefix("/first") ? other : body, request)
    }
    #expect(outcome.error == nil)
    #expect(outcome.requests.map(\.rangeStart) == [nil, nil])
    #expect(outcome.requests.last?.path.hasPrefix("/second") == true)
    #expect(outcome.delays == [])
    try expectAllFiles()
  }

  @Test("a web page instead of a file, and a body without end")
  func otherContent() throws {
    let outcome = try download { body, request in
      request.path.hasPrefix("/first")
        ? .status(200, body: Array("<html>Please log in</html>".utf8))
        : .status(200, body: [UInt8](repeating: 0, count: 1_000_000))
    }
    guard case .noMirrorWorked(_, _, let failures)? = outcome.error else {
      Issue.record("no error")
      return
    }
    #expect(failures.first?.reason.contains("found 3c 68 74 6d") == true)
    #expect(failures.last?.reason.contains("too many for this file") == true)
    // Nothing wrong is left behind, under any name.
    #expect(try folder.names() == [])
  }
}

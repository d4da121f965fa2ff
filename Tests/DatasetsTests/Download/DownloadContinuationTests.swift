import Compression
import Datasets
import Foundation
import Testing

@Suite("Downloads and what earlier ones left", .timeLimit(.minutes(5)))
struct DownloadContinuationTests {
  let small = SmallDataset()
  let folder: TemporaryFolder
  let downloader = Downloader(
    policy: RetryPolicy(attempts: 2, idleTimeout: .seconds(120)), sleep: { _ in })

  init() throws {
    folder = try TemporaryFolder()
  }

  private func server() throws -> LocalServer {
    let small = small
    return try LocalServer { request in
      let part = DatasetPart.allCases.first { request.path.hasSuffix($0.downloadedFileName) }
      guard let part, let body = try? small.compressed(part) else { return .status(404) }
      return .file(body, request)
    }
  }

  /// Downloads and returns the first bytes that were asked for of the training images.
  private func fetch() throws -> [Int?] {
    let server = try server()
    defer { server.stop() }
    try downloader.fetch(small.known(mirrors: [server.url("data")]), into: folder.path)
    let expected = try small.compressed(.trainImages)
    #expect(try folder.read(DatasetPart.trainImages.downloadedFileName) == expected)
    return server.requests
      .filter { $0.path.hasSuffix(DatasetPart.trainImages.downloadedFileName) }
      .map(\.rangeStart)
  }

  private var partialName: String { "\(DatasetPart.trainImages.downloadedFileName).partial" }

  @Test("an interrupted download is continued")
  func partial() throws {
    try folder.write(Array(small.compressed(.trainImages)[..<700]), as: partialName)
    #expect(try fetch() == [700])
    #expect(try folder.names().count == 4)
  }

  @Test("a complete file that was not yet renamed needs no request")
  func complete() throws {
    try folder.write(small.compressed(.trainImages), as: partialName)
    #expect(try fetch() == [])
    #expect(try folder.names().count == 4)
  }

  @Test("the start of something else is noticed and downloaded again")
  func mixture() throws {
    try folder.write([UInt8](repeating: 7, count: 700), as: partialName)
    #expect(try fetch() == [700, nil])
  }

  @Test("a partial file longer than the whole is dropped")
  func tooLong() throws {
    let bytes = try small.compressed(.trainImages) + [1, 2, 3]
    try folder.write(bytes, as: partialName)
    #expect(try fetch() == [bytes.count, nil])
  }

  @Test("right files are kept without a request, wrong ones replaced")
  func existing() throws {
    #expect(try fetch() == [nil])
    #expect(try fetch() == [])
    try folder.write([1, 2, 3], as: DatasetPart.trainImages.downloadedFileName)
    #expect(try fetch() == [nil])
    // Right in form, but of another data set.
    try folder.write(
      SmallDataset(seed: 99).compressed(.trainImages),
      as: DatasetPart.trainImages.downloadedFileName)
    #expect(try fetch() == [nil])
  }

  @Test("several downloads into one folder at once all succeed")
  func concurrency() async throws {
    let server = try server()
    defer { server.stop() }
    let known = try small.known(mirrors: [server.url("data")])
    // Threads of their own, because downloads block.
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 {
        group.addTask { [downloader, folder] in
          await withCheckedContinuation { continuation in
            Thread.detachNewThread {
              let success = (try? downloader.fetch(known, into: folder.path)) != nil
              continuation.resume(returning: success)
            }
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == [Bool](repeating: true, count: 6))
    #expect(try folder.names() == DatasetPart.allCases.map(\.downloadedFileName).sorted())
    for part in DatasetPart.allCases {
      #expect(try folder.read(part.downloadedFileName) == small.compressed(part))
    }
  }
}

import Datasets
import Foundation
import Testing

@Suite("Downloads that fail", .timeLimit(.minutes(5)))
struct DownloadErrorTests {
  @Test("the error names each mirror with its reason, and the way without a network")
  func everyMirror() throws {
    let folder = try TemporaryFolder()
    let server = try LocalServer { request in
      request.path.hasPrefix("/a/") ? .status(403) : .status(500)
    }
    // A port that nobody listens to any more.
    let closed = try LocalServer { _ in .hangUp }
    closed.stop()
    defer { server.stop() }
    let mirrors = [server.url("a"), server.url("b"), closed.url("c"), "not an address/"]
    let downloader = Downloader(policy: RetryPolicy(attempts: 2), sleep: { _ in })
    let error = try #require(
      error(DownloadError.self) {
        try downloader.fetch(SmallDataset().known(mirrors: mirrors), into: folder.path)
      })
    guard case .noMirrorWorked("small", "train-images-idx3-ubyte.gz", let failures) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(failures.map(\.url) == mirrors.map { "\($0)train-images-idx3-ubyte.gz" })
    #expect(failures[0].reason == "the server answered with HTTP status 403")
    #expect(failures[1].reason == "the server answered with HTTP status 500")
    #expect(!failures[2].reason.isEmpty)
    for failure in failures {
      #expect(error.description.contains("\(failure.url): \(failure.reason)"))
    }
    #expect(error.description.contains("--data FOLDER"))
    #expect(error.description.contains("MLP_DATA"))
    #expect(error.description.contains("--data sample"))
    #expect(server.requests.count == 3)
    #expect(try folder.names() == [])
  }

  @Test("a folder that cannot be made")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write([1], as: "file")
    let failure = error(DownloadError.self) {
      try Downloader().fetch(SmallDataset().known(), into: "\(file)/cache")
    }
    guard case .cannotWrite(let path, _)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(path == "\(file)/cache")
    #expect(failure?.description.contains("XDG_CACHE_HOME") == true)
  }

  @Test("waits grow to a limit, whatever the number of failures")
  func delays() {
    let policy = RetryPolicy(
      firstDelay: .milliseconds(100), growth: 3, longestDelay: .seconds(2))
    let delays = [1, 2, 3, 4, 1000].map(policy.delay(afterFailures:))
    #expect(
      delays == [
        .milliseconds(100), .milliseconds(300), .milliseconds(900), .seconds(2), .seconds(2),
      ])
  }
}

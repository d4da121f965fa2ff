import Dispatch
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One HTTP GET request, whose answer is taken event by event by the thread that asked.
struct HTTPExchange: ~Copyable {
  /// The start of an answer.
  struct Head: Sendable {
    let status: Int
    /// The number of bytes that will follow; nil if the server does not say or compresses them.
    let contentLength: Int?
    /// Where in the file the bytes start that will follow, if only a range will.
    let rangeStart: Int?
  }

  /// What happened.
  enum Event: Sendable {
    case head(Head)
    case data(Data)
    /// Everything arrived that the server meant to send.
    case finished
    /// The exchange failed.
    case failed(TransferFailure)
  }

  private let session: URLSession
  private let collector = EventCollector()

  /// Sends the request.
  ///
  /// - Parameter start: the first byte wanted, if not the whole file.
  init(url: URL, from start: Int) {
    var request = URLRequest(url: url)
    // A compressed transfer would change what a range means.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    if start > 0 {
      request.setValue("bytes=\(start)-", forHTTPHeaderField: "Range")
    }
    let configuration = URLSessionConfiguration.ephemeral
    // The waiting thread notices silence; Foundation's own limit must not cut a slow transfer.
    configuration.timeoutIntervalForRequest = 86_400
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    session = URLSession(configuration: configuration, delegate: collector, delegateQueue: nil)
    session.dataTask(with: request).resume()
  }

  deinit {
    session.invalidateAndCancel()
  }

  /// The next event; nil if none comes within the time given.
  func next(within timeout: Duration) -> Event? {
    collector.next(within: timeout)
  }
}

/// Receives what URLSession reports on its own threads and keeps it in order.
private final class EventCollector: NSObject, URLSessionDataDelegate {
  private let events = Mutex<[HTTPExchange.Event]>([])
  private let available = DispatchSemaphore(value: 0)

  func next(within timeout: Duration) -> HTTPExchange.Event? {
    let (seconds, attoseconds) = timeout.components
    let milliseconds = min(seconds, 86_400) * 1000 + attoseconds / 1_000_000_000_000_000
    guard available.wait(timeout: .now() + .milliseconds(Int(milliseconds))) == .success else {
      return nil
    }
    return events.withLock { $0.removeFirst() }
  }

  private func add(_ event: HTTPExchange.Event) {
    events.withLock { $0.append(event) }
    available.signal()
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse {
      add(.head(HTTPExchange.Head(response)))
    }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    add(.data(data))
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    guard let error else { return add(.finished) }
    let unreachable: [URLError.Code] = [
      .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet,
    ]
    let message = error.localizedDescription
    let isUnreachable = (error as? URLError).map { unreachable.contains($0.code) } ?? false
    add(.failed(isUnreachable ? .unreachable(message) : .interrupted(message)))
  }
}

extension HTTPExchange.Head {
  fileprivate init(_ response: HTTPURLResponse) {
    status = response.statusCode
    let encoding = response.value(forHTTPHeaderField: "Content-Encoding") ?? "identity"
    contentLength =
      encoding == "identity" && response.expectedContentLength >= 0
      ? Int(response.expectedContentLength) : nil
    // "bytes 500-999/1000" (RFC 9110, section 14.4).
    rangeStart = response.value(forHTTPHeaderField: "Content-Range")
      .flatMap { $0.split(separator: " ").last }
      .flatMap { $0.split(separator: "-").first }
      .flatMap { Int($0) }
  }
}

import Foundation

/// The download of one file: which addresses to ask, and what the right file is.
struct FileDownload {
  let dataset: KnownDataset
  let part: DatasetPart
  let folder: String
  let policy: RetryPolicy
  let sleep: (Duration) -> Void
  let report: (DownloadEvent) -> Void

  private var fileName: String { part.downloadedFileName }
  private var finalPath: String { DatasetFolder.join(folder, fileName) }

  /// Gets the file unless the right one is there already.
  func run() throws(DownloadError) {
    if isRight(finalPath) { return }
    let partial = try PartialFile.claim(for: finalPath)
    // An earlier download may have ended between the last byte and the renaming.
    if partial.count > 0, isRight(partial.path) {
      return try finish(partial)
    }
    var failures: [DownloadError.MirrorFailure] = []
    for mirror in dataset.mirrors {
      let address = DatasetFolder.join(mirror, fileName)
      guard let failure = try fetch(from: address, into: partial) else {
        return try finish(partial)
      }
      failures.append(.init(url: address, reason: failure.reason))
      report(.abandoning(url: address, reason: failure.reason))
    }
    partial.removeIfEmpty()
    throw .noMirrorWorked(dataset: dataset.name, file: fileName, failures: failures)
  }

  private func isRight(_ path: String) -> Bool {
    (try? dataset.verify(part, at: path)) != nil
  }

  private func finish(_ partial: PartialFile) throws(DownloadError) {
    try partial.commit()
    report(.verified(file: fileName))
  }

  /// Asks one address as often as the policy allows.
  ///
  /// - Returns: nil when the right file has arrived, otherwise why the address is given up.
  private func fetch(
    from address: String, into partial: PartialFile
  ) throws(DownloadError) -> TransferFailure? {
    guard let url = URL(string: address) else {
      return .unreachable("this is not an address")
    }
    var failures = 0
    while true {
      // Mirrors compress differently: a continued file can be a mixture of two.
      let wasContinued = partial.count > 0
      let failure: TransferFailure
      do {
        try transfer(from: url, into: partial)
        try verify(partial)
        return nil
      } catch let error as DownloadError {
        throw error
      } catch let error as TransferFailure {
        failure = error
      } catch {
        failure = .interrupted("\(error)")
      }
      failures += 1
      if !failure.keepsPartialFile { try partial.restart() }
      let mayBeMixture =
        if case .wrongContent = failure { wasContinued } else { false }
      guard failure.isWorthRetrying || mayBeMixture, failures < policy.attempts else {
        return failure
      }
      let delay = policy.delay(afterFailures: failures)
      report(.retrying(file: fileName, reason: failure.reason, delay: delay))
      sleep(delay)
    }
  }

  private func verify(_ partial: PartialFile) throws(TransferFailure) {
    do {
      try dataset.verify(part, at: partial.path)
    } catch {
      throw .wrongContent(error)
    }
  }

  /// One request, continued from what is there already.
  private func transfer(from url: URL, into partial: PartialFile) throws {
    let exchange = HTTPExchange(url: url, from: partial.count)
    var expected: Int?
    while true {
      guard let event = exchange.next(within: policy.idleTimeout) else {
        throw TransferFailure.stalled(policy.idleTimeout)
      }
      switch event {
      case .head(let head):
        try begin(head, partial)
        // A length beyond all numbers is none that could be received.
        expected = head.contentLength.map { $0.addingReportingOverflow(partial.count).partialValue }
      case .data(let data):
        try partial.append(data)
        let limit = dataset.largestFileSize(of: part)
        guard partial.count <= limit else { throw TransferFailure.tooLarge(limit: limit) }
        report(.receiving(file: fileName, bytes: partial.count, total: expected))
      case .failed(let failure):
        throw failure
      case .finished:
        if let expected, expected != partial.count {
          throw TransferFailure.incomplete(received: partial.count, expected: expected)
        }
        return
      }
    }
  }

  private func begin(_ head: HTTPExchange.Head, _ partial: PartialFile) throws {
    switch head.status {
    case 200:
      // The whole file comes, whether a range was asked for or not.
      try partial.restart()
    case 206 where head.rangeStart == partial.count:
      break
    case 206:
      try partial.restart()
      throw TransferFailure.interrupted("the server sent another range than asked for")
    default:
      throw TransferFailure.status(head.status)
    }
  }
}

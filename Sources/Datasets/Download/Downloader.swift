import Foundation

/// Gets the files of published data sets over HTTP.
///
/// Files are written under temporary names, continued where an earlier download stopped, and given
/// their final names only after the uncompressed content was compared with the published digest.
/// Two programs may download into the same folder at the same time.
public struct Downloader: Sendable {
  /// How often to try, and how long to wait.
  public var policy: RetryPolicy

  private let sleep: @Sendable (Duration) -> Void

  /// Creates a downloader.
  ///
  /// - Parameters:
  ///   - policy: how often to try, and how long to wait.
  ///   - sleep: waits between attempts.
  public init(
    policy: RetryPolicy = RetryPolicy(),
    sleep: @escaping @Sendable (Duration) -> Void = Downloader.blockThread
  ) {
    self.policy = policy
    self.sleep = sleep
  }

  /// What the system says went wrong, without Foundation's wrapping.
  private static func reason(of error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause, cause.domain == NSPOSIXErrorDomain else {
      return "something else is in the way, or writing there is not allowed"
    }
    return String(cString: strerror(Int32(truncatingIfNeeded: cause.code)))
  }

  /// Blocks the calling thread.
  public static let blockThread: @Sendable (Duration) -> Void = { duration in
    Thread.sleep(forTimeInterval: duration / .seconds(1))
  }

  /// Makes sure that all four files of a data set are in a folder; blocks until they are.
  ///
  /// - Parameters:
  ///   - dataset: what to get; its mirrors are asked in order.
  ///   - folder: where to; created if need be. Files in it that already have the right content
  ///     stay, others of the same names are replaced.
  ///   - report: is called on the calling thread with what happens.
  /// - Throws: `DownloadError` if a file cannot be had or cannot be written.
  public func fetch(
    _ dataset: KnownDataset, into folder: String, report: (DownloadEvent) -> Void = { _ in }
  ) throws(DownloadError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder, reason: Self.reason(of: error))
    }
    try withoutActuallyEscaping(report) { report throws(DownloadError) in
      for part in DatasetPart.allCases {
        let download = FileDownload(
          dataset: dataset, part: part, folder: folder, policy: policy, sleep: sleep,
          report: report)
        try download.run()
      }
    }
  }
}

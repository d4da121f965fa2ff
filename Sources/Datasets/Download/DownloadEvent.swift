/// What happens during a download, for a progress line.
public enum DownloadEvent: Sendable, Equatable {
  /// Bytes have arrived: how many so far, of how many if the server said so.
  case receiving(file: String, bytes: Int, total: Int?)
  /// An attempt failed and will be repeated after a wait.
  case retrying(file: String, reason: String, delay: Duration)
  /// A mirror is given up.
  case abandoning(url: String, reason: String)
  /// A file is complete, has the right content, and stands under its final name.
  case verified(file: String)
}

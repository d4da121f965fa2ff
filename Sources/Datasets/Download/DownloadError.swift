/// A data set could not be downloaded.
public enum DownloadError: Error, Equatable, Sendable {
  /// What went wrong with one address.
  public struct MirrorFailure: Equatable, Sendable {
    /// The address of the file.
    public let url: String
    /// Why it was given up.
    public let reason: String

    /// Creates a note on an address.
    public init(url: String, reason: String) {
      self.url = url
      self.reason = reason
    }
  }

  /// No mirror gave the right file.
  case noMirrorWorked(dataset: String, file: String, failures: [MirrorFailure])
  /// The folder for downloads cannot be made, or a file in it cannot be written.
  case cannotWrite(path: String, reason: String)
}

extension DownloadError: CustomStringConvertible {
  /// What failed, mirror by mirror, and what to do without a network.
  public var description: String {
    switch self {
    case .noMirrorWorked(let dataset, let file, let failures):
      let reasons = failures.map { "  \($0.url): \($0.reason)" }
      return
        (["Cannot download \(file) of \(dataset):"] + reasons + [Self.offlineAdvice])
        .joined(separator: "\n")
    case .cannotWrite(let path, let reason):
      return "Cannot write \(path): \(reason).\n"
        + "Make room or allow writing there, or choose another cache folder with XDG_CACHE_HOME."
    }
  }

  /// What to do when there is no network.
  static let offlineAdvice =
    "Without a network, put the four files in a folder and pass --data FOLDER or set "
    + "MLP_DATA=FOLDER, or use the bundled digits with --data sample."
}

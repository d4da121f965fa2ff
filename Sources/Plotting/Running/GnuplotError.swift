/// Why no figure was drawn.
public enum GnuplotError: Error, Equatable, Sendable {
  /// There is no gnuplot on this machine.
  case missing
  /// gnuplot cannot be started.
  case cannotStart(path: String, reason: String)
  /// gnuplot ended with an error, or without the file it should have made.
  case failed(message: String)
  /// A file for gnuplot cannot be written or read.
  case cannotUseFile(path: String, reason: String)
}

extension GnuplotError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missing:
      """
      Figures are drawn by gnuplot, which is not on this machine. Install the package gnuplot-nox (Debian, Ubuntu: \
      apt-get install gnuplot-nox) or gnuplot (macOS: brew install gnuplot).
      """
    case .cannotStart(let path, let reason):
      "\(path) cannot be started: \(reason)"
    case .failed(let message):
      "gnuplot could not draw the figure: \(message)"
    case .cannotUseFile(let path, let reason):
      "\(path), a file for gnuplot, cannot be used: \(reason)"
    }
  }
}

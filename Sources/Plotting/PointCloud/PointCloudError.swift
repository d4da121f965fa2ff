/// Why a page of points cannot be made.
public enum PointCloudError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The machine that built the program had no three.js.
  case missingThreeJS

  /// What is wrong and what to do.
  public var description: String {
    """
    Pages in three dimensions are drawn by three.js, which was not on the machine that built this program. Install it \
    (Debian, Ubuntu: apt-get install libjs-three; elsewhere put its release r111 into \
    /usr/local/share/javascript/three, with three.min.js at the top and examples/js below), then build again after \
    'make clean'.
    """
  }
}

import Foundation

/// What files are kept on.
enum Drive {
  /// Waits until the drive has all that was written to an open file or folder (`fsync(2)`; on macOS, where that only hands it
  /// over, `F_FULLFSYNC`).
  ///
  /// - Returns: False if the system reports an error, in `errno`.
  static func synchronize(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return true }
    #endif
    return fsync(descriptor) == 0
  }
}

import Foundation

/// A file that is being downloaded, under a temporary name next to its final one.
///
/// It is locked as long as it is open, so that two downloads of the same file write into different
/// partial files. Both then hold the same bytes, and the later one replaces the earlier.
final class PartialFile {
  /// The path under the temporary name.
  let path: String

  /// The number of bytes in the file.
  private(set) var count: Int

  private let finalPath: String
  private let descriptor: Int32

  /// Opens the partial file that belongs to a final path, with what an earlier download left in it.
  static func claim(for finalPath: String) throws(DownloadError) -> PartialFile {
    for number in 1...99 {
      let suffix = number == 1 ? ".partial" : ".\(number).partial"
      // The second try is for a file that was renamed between being opened and being locked.
      for _ in 0..<2 {
        if let file = try PartialFile(path: finalPath + suffix, finalPath: finalPath) {
          return file
        }
      }
    }
    throw .cannotWrite(path: finalPath, reason: "too many downloads of it are going on")
  }

  private init?(path: String, finalPath: String) throws(DownloadError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o644)
    guard descriptor >= 0 else { throw Self.error(path) }
    // A file system without locks answers with another error; then there is nothing to wait for.
    let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    var opened = stat()
    var named = stat()
    let isCurrent =
      fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
    guard !isTaken, isCurrent else {
      close(descriptor)
      return nil
    }
    guard opened.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .cannotWrite(path: path, reason: "it is not a regular file")
    }
    self.path = path
    self.finalPath = finalPath
    self.descriptor = descriptor
    count = Int(opened.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// Writes bytes at the end.
  func append(_ data: Data) throws(DownloadError) {
    var start = data.startIndex
    while start < data.endIndex {
      let written = data[start...].withUnsafeBytes { bytes in
        pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(count))
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Self.error(path) }
      start += written
      count += written
    }
  }

  /// Empties the file.
  func restart() throws(DownloadError) {
    guard ftruncate(descriptor, 0) == 0 else { throw Self.error(path) }
    count = 0
  }

  /// Gives the file its final name, in place of what has that name now.
  func commit() throws(DownloadError) {
    guard fsync(descriptor) == 0, rename(path, finalPath) == 0 else { throw Self.error(path) }
  }

  /// Removes the file if there is nothing in it that a later download could continue.
  func removeIfEmpty() {
    if count == 0 { unlink(path) }
  }

  private static func error(_ path: String) -> DownloadError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}

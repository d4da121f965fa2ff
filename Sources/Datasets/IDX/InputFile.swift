#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A regular file that is open for reading, closed when the last reference goes away.
final class InputFile {
  let path: String

  /// The number of bytes in the file when it was opened.
  let size: Int

  private let descriptor: Int32

  init(path: String) throws(DataError) {
    // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.error(errno, path: path) }
    self.descriptor = descriptor
    self.path = path

    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      size = 0
      throw Self.error(errno, path: path)
    }
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Self.error(EISDIR, path: path)
    default:
      throw DataError(
        .unreadable, file: path, expected: "a regular file", found: "a pipe, socket or device",
        advice: "Copy the data into a file first.")
    }
    guard size > 0 else {
      throw DataError(
        .emptyFile, file: path, expected: "an IDX file", found: "an empty file",
        advice: "Copy or download the file again.")
    }
  }

  deinit {
    close(descriptor)
  }

  /// The next bytes, at most `maximumCount`; none at the end of the file.
  func read(upTo maximumCount: Int) throws(DataError) -> [UInt8] {
    var fault: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: maximumCount) { buffer, initialized in
      var count = 0
      repeat {
        count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      fault = count < 0 ? errno : 0
      initialized = max(count, 0)
    }
    guard fault == 0 else { throw Self.error(fault, path: path) }
    return bytes
  }

  /// The error for a fault that the system reports by number (`errno`).
  static func error(_ number: Int32, path: String) -> DataError {
    switch number {
    case ENOENT, ENOTDIR:
      DataError(
        .noSuchFile, file: path, expected: "a file", found: "nothing",
        advice: "Check the spelling of the path.")
    case EISDIR:
      DataError(
        .directory, file: path, expected: "a file", found: "a directory",
        advice: "Give the file inside it, or move that file up.")
    case EACCES, EPERM:
      DataError(
        .unreadable, file: path, expected: "a file that may be read", found: "permission denied",
        advice: "Allow reading with: chmod u+r '\(path)'")
    default:
      DataError(
        .unreadable, file: path, expected: "a file that can be read",
        found: "the system's answer \"\(String(cString: strerror(number)))\"",
        advice: "Check the path and the disk.")
    }
  }
}

/// The system's `read`, which a method of the same name hides.
private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}

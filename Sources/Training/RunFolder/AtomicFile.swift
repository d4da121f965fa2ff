package import Foundation

/// A file that appears whole or not at all, even if the program is killed while it writes.
package struct AtomicFile {
  private let path: String
  private let partialPath: String

  /// A file to be written, in a folder that exists.
  package init(_ url: URL) {
    path = url.path
    partialPath = PartialName(of: path).description
  }

  /// Writes the file, in place of the one that has its name now.
  ///
  /// - Parameters:
  ///   - data: The contents.
  ///   - durably: Whether to wait until the drive has the file, under its name. A power cut then leaves what a killed
  ///     program does: this file or the one before it.
  /// - Throws: ``RunFolderError/cannotWrite(path:reason:)``.
  package func write(_ data: Data, durably: Bool = false) throws(RunFolderError) {
    try writeContents(data, durably: durably)
    if durably { try DurableFolder(of: path).synchronize() }
  }

  private func writeContents(_ data: Data, durably: Bool) throws(RunFolderError) {
    #if os(Linux)
      if try writeNameless(data, durably: durably) { return }
    #endif
    let descriptor = open(partialPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw systemError() }
    defer { close(descriptor) }
    do throws(RunFolderError) {
      try append(data, to: descriptor, durably: durably)
    } catch {
      unlink(partialPath)
      throw error
    }
    try replace()
  }

  #if os(Linux)
    /// Writes to a file that gets a name only when it is complete: until then, the system removes it together with the
    /// program that writes it (`open(2)`, `O_TMPFILE`).
    ///
    /// - Returns: False if this file system has no such files; then nothing has been written.
    private func writeNameless(_ data: Data, durably: Bool) throws(RunFolderError) -> Bool {
      // The first number is `__O_TMPFILE`, which Swift does not import.
      let flags = 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC
      let folder = URL(filePath: path).deletingLastPathComponent().path
      let descriptor = open(folder, flags, 0o666)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      try append(data, to: descriptor, durably: durably)
      func give(_ name: String) -> Bool {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
      }
      if give(path) { return true }
      // The name of another file can only be taken over by renaming.
      guard errno == EEXIST, give(partialPath) else { return false }
      try replace()
      return true
    }
  #endif

  private func append(
    _ data: Data, to descriptor: Int32, durably: Bool
  ) throws(RunFolderError) {
    var offset = 0
    while offset < data.count {
      let count = data.withUnsafeBytes { bytes in
        pwrite(
          descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw systemError() }
      offset += count
    }
    if durably, !Drive.synchronize(descriptor) { throw systemError() }
  }

  /// Puts the partial file in the place of the file.
  private func replace() throws(RunFolderError) {
    guard rename(partialPath, path) == 0 else {
      let error = systemError()
      unlink(partialPath)
      throw error
    }
  }

  private func systemError() -> RunFolderError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)) + ".")
  }
}

import Foundation

/// A folder whose names are to outlast a power cut.
struct DurableFolder {
  private let path: String

  /// - Parameter path: The path of a folder.
  init(_ path: String) { self.path = path }

  /// - Parameter file: The path of a file in the folder.
  init(of file: String) { path = URL(filePath: file).deletingLastPathComponent().path }

  /// Waits until the drive has the names of what is in the folder.
  ///
  /// - Throws: ``RunFolderError/cannotWrite(path:reason:)``.
  func synchronize() throws(RunFolderError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemError() }
    defer { close(descriptor) }
    // Some file systems keep folders in a way that needs no such wait, and know none.
    guard Drive.synchronize(descriptor) || errno == EINVAL else { throw systemError() }
  }

  private func systemError() -> RunFolderError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)) + ".")
  }
}

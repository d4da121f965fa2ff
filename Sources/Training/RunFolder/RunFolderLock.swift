import Foundation

/// The right to write into a run folder, which one program has at a time. The system takes it back when the program ends,
/// however it ends.
final class RunFolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the right to an existing folder (`flock(2)`), until this object is gone.
  ///
  /// - Throws: ``RunFolderError/inUse(folder:)`` if another has it; ``RunFolderError/cannotWrite(path:reason:)``.
  init(_ folder: URL) throws(RunFolderError) {
    descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: folder.path, reason: String(cString: strerror(errno)) + ".")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else {
      // Some file systems of networks know no locks; a run there goes without.
      return
    }
    close(descriptor)
    throw .inUse(folder: folder.path)
  }

  deinit {
    // A program that is being started at this moment has a copy of the descriptor, which would hold the right for a while.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}

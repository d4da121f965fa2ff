import Foundation

/// The right to write into a run folder, which one program has at a time. The system takes it back when the program ends,
/// however it ends.
final class RunFolderLock: Sendable {
  private let descriptor: Int32

  /// What the right is wanted for.
  enum Purpose {
    /// To write: nobody else may have it.
    case writing
    /// To see whether somebody writes: several may look at once.
    case look

    fileprivate var operation: Int32 { self == .writing ? LOCK_EX : LOCK_SH }
  }

  /// Those who only look are gone at once; how often a writer asks again before it believes that there is another.
  private static let attempts = 20

  /// Takes the right to an existing folder (`flock(2)`), until this object is gone.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - purpose: What for.
  /// - Throws: ``RunFolderError/inUse(folder:)`` if another has it; ``RunFolderError/cannotWrite(path:reason:)``.
  init(_ folder: URL, _ purpose: Purpose = .writing) throws(RunFolderError) {
    // A property that is set is given back by deinit, also where this initializer throws.
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: folder.path, reason: String(cString: strerror(errno)) + ".")
    }
    guard Self.take(descriptor, purpose) else {
      close(descriptor)
      throw .inUse(folder: folder.path)
    }
    self.descriptor = descriptor
  }

  /// Takes the right; false if another has it.
  private static func take(_ descriptor: Int32, _ purpose: Purpose) -> Bool {
    for attempt in 1...attempts {
      // Some file systems of networks know no locks; a run there goes without.
      if flock(descriptor, purpose.operation | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
      if purpose == .look { break }
      if attempt < attempts { usleep(5000) }
    }
    return false
  }

  deinit {
    // A program that is being started at this moment has a copy of the descriptor, which would hold the right for a while.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}

import Foundation
import Synchronization

/// A terminal for a program under test, of which everything that is shown on it is kept.
final class PseudoTerminal: Sendable {
  /// The program's end.
  let programEnd: FileHandle
  private let shown = Mutex((bytes: [UInt8](), isComplete: false))

  init() throws {
    var ends: (ours: Int32, programs: Int32) = (-1, -1)
    guard openpty(&ends.ours, &ends.programs, nil, nil, nil) == 0 else {
      throw POSIXError(.ENOTTY)
    }
    // A program that inherited our end would keep the terminal open.
    _ = fcntl(ends.ours, F_SETFD, FD_CLOEXEC)
    programEnd = FileHandle(fileDescriptor: ends.programs, closeOnDealloc: true)
    Thread.detachNewThread { [master = ends.ours] in
      var piece = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(master, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        self.shown.withLock { $0.bytes += piece[..<count] }
      }
      close(master)
      self.shown.withLock { $0.isComplete = true }
    }
  }

  /// Everything that was shown, once the program has ended.
  func text() async throws -> String {
    try programEnd.close()
    while true {
      let (bytes, isComplete) = shown.withLock { $0 }
      if isComplete { return String(decoding: bytes, as: UTF8.self) }
      try await Task.sleep(for: .milliseconds(5))
    }
  }
}

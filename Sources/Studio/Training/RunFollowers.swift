import Foundation
import HTTPServing
import Synchronization
import Training

/// The runs of other programs that somebody looks at: each is followed once, for as long as anyone does.
final class RunFollowers: Sendable {
  private let followers = Mutex<[String: RunFollower]>([:])

  private let interval: Double

  /// - Parameter interval: The seconds from one look at the files to the next.
  init(interval: Double) { self.interval = interval }

  /// A stream of what happens in a run.
  ///
  /// - Parameters:
  ///   - run: The run's name.
  ///   - folder: Where it is.
  /// - Throws: `RunFolderError` if the run has no record.
  func stream(of run: String, in folder: RunFolder) throws -> EventStream {
    try followers.withLock { followers in
      if let follower = followers[run] { return try follower.feed.stream() }
      let follower = try RunFollower(run, in: folder)
      let stream = try follower.feed.stream()
      followers[run] = follower
      let thread = Thread { self.follow(follower, run) }
      thread.name = "follows \(run)"
      thread.start()
      return stream
    }
  }

  private func follow(_ follower: RunFollower, _ run: String) {
    repeat {
      Thread.sleep(forTimeInterval: interval)
    } while follower.look()
      && !isLeft(follower, run)
    followers.withLock { followers in
      if followers[run] === follower { followers[run] = nil }
    }
  }

  /// Whether nobody looks any more; then the run is no longer followed.
  private func isLeft(_ follower: RunFollower, _ run: String) -> Bool {
    followers.withLock { followers in
      guard !follower.feed.hasListeners else { return false }
      followers[run] = nil
      return true
    }
  }
}

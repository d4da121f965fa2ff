import HTTPServing
import Synchronization

/// What happens in a training, for any number of clients: each is told the story so far, then everything that follows.
final class EventFeed: Sendable {
  private struct Contents {
    var story: TrainingStory
    var streams: [EventStream] = []
  }

  private let contents: Mutex<Contents>

  init(_ story: TrainingStory) { contents = Mutex(Contents(story: story)) }

  /// How far the training has come.
  var state: SessionState { contents.withLock(\.story.state) }

  /// Whether anyone listens.
  var hasListeners: Bool { contents.withLock { $0.streams.contains { !$0.isEnded } } }

  /// A new stream, which begins with the story so far; it ends with the training.
  ///
  /// - Throws: What encoding an event throws.
  func stream() throws -> EventStream {
    let stream = EventStream()
    try contents.withLock { contents in
      stream.send(try contents.story.events())
      if contents.story.state.state.isOver {
        stream.end()
      } else {
        contents.streams.append(stream)
      }
    }
    return stream
  }

  /// Adds to the story, and tells everyone who listens.
  ///
  /// - Parameter change: Changes the story, and returns what to tell.
  func tell(_ change: (inout TrainingStory) throws -> [ServerSentEvent]) rethrows {
    try contents.withLock { contents in
      let events = try change(&contents.story)
      contents.streams.removeAll(where: \.isEnded)
      for stream in contents.streams { stream.send(events) }
      guard contents.story.state.state.isOver else { return }
      for stream in contents.streams { stream.end() }
      contents.streams = []
    }
  }
}

import Synchronization

/// Where the value of one declared argument is kept.
///
/// The parser finds the declarations of a command by reflection, which hands out copies; the copies
/// share this object, and that is how the value that was read reaches the command.
final class ArgumentStorage<Value: Sendable>: Sendable {
  private struct Content: Sendable {
    var value: Value?
    var origin = ArgumentOrigin.standard
  }

  private let content: Mutex<Content>

  /// Where the value comes from.
  var origin: ArgumentOrigin { content.withLock { $0.origin } }

  init(_ value: Value?) {
    content = Mutex(Content(value: value))
  }

  func read() -> Value? {
    content.withLock { $0.value }
  }

  /// Keeps `value`, unless there is one that counts for more.
  func write(_ value: Value, from origin: ArgumentOrigin) {
    content.withLock { content in
      if origin >= content.origin { content = Content(value: value, origin: origin) }
    }
  }
}

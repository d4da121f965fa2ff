import Synchronization

/// Where the value of one declared argument is kept.
///
/// The parser finds the declarations of a command by reflection, which hands out copies; the copies
/// share this object, and that is how the value that was read reaches the command.
final class ArgumentStorage<Value: Sendable>: Sendable {
  private let content: Mutex<Value?>

  init(_ value: Value?) {
    content = Mutex(value)
  }

  func read() -> Value? {
    content.withLock { $0 }
  }

  func write(_ value: Value) {
    content.withLock { $0 = value }
  }
}

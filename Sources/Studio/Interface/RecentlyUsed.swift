import Synchronization

/// Values that take time to make, each made once, of which those used last are kept.
///
/// Who asks for a value that another thread is making waits for it.
final class RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private final class Slot: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let capacity: Int
  /// The keys, the one used last at the end.
  private let slots = Mutex<[(key: Key, slot: Slot)]>([])

  /// - Parameter capacity: The most values that are kept.
  init(capacity: Int) { self.capacity = capacity }

  /// The value of a key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - make: Makes the value. What it throws is not kept: the next who asks has it made again.
  func value(_ key: Key, make: () throws -> Value) rethrows -> Value {
    let slot = slots.withLock { slots in
      let index = slots.firstIndex { $0.key == key }
      let entry = index.map { slots.remove(at: $0) } ?? (key: key, slot: Slot())
      slots.append(entry)
      if slots.count > capacity { slots.removeFirst() }
      return entry.slot
    }
    return try slot.value.withLock { value in
      if let value { return value }
      let made = try make()
      value = made
      return made
    }
  }
}

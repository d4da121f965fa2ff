/// Memory for a number of plain values that threads write to at the same time, each its own part.
///
/// Unchecked because the values are reached through a pointer; safe as long as threads keep to their parts.
final class ScratchMemory<Element: BitwiseCopyable>: @unchecked Sendable {
  let elements: UnsafeMutableBufferPointer<Element>

  init(repeating value: Element, count: Int) {
    elements = .allocate(capacity: max(count, 1))
    elements.initialize(repeating: value)
  }

  /// Memory that `fill` writes all values of.
  init(count: Int, filledBy fill: (UnsafeMutablePointer<Element>) -> Void) {
    elements = .allocate(capacity: max(count, 1))
    if let first = elements.baseAddress { fill(first) }
  }

  deinit { elements.deallocate() }
}

/// The memory of a matrix: aligned to cache lines, shared by copies until one of them is changed.
///
/// Unchecked because the elements are reached through a pointer; safe because ``Matrix`` writes only
/// after it has made sure that it is the single owner.
package final class MatrixStorage<Scalar: MatrixScalar>: @unchecked Sendable {
  package let elements: UnsafeMutableBufferPointer<Scalar>

  /// Bytes of a cache line, and of an AVX-512 register.
  private static var alignment: Int { 64 }

  init(count: Int) {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Scalar>.stride, alignment: Self.alignment)
    elements = UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: Scalar.self, capacity: max(count, 1)), count: count)
    elements.initialize(repeating: 0)
  }

  init(copying other: MatrixStorage) {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(other.elements.count, 1) * MemoryLayout<Scalar>.stride,
      alignment: Self.alignment)
    elements = UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: Scalar.self, capacity: max(other.elements.count, 1)),
      count: other.elements.count)
    _ = elements.initialize(from: other.elements)
  }

  deinit {
    UnsafeMutableRawPointer(elements.baseAddress)?.deallocate()
  }
}

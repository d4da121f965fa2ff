internal import CVectorKernels

/// Random numbers that depend on where they are used and on nothing else: a stream for each purpose, time and index.
///
/// Whoever draws them, in whatever order and from whatever thread, finds the same numbers (Philox4x32-10: Salmon et al.
/// 2011). There is no state to save, so a training that goes on in the middle needs only to know where it was.
package struct CounterRandom: Sendable {
  private let seed: UInt32
  private let purpose: UInt32
  private var address: philox_block
  private var block = philox_block()
  private var used = 4

  /// Opens a stream of up to 2³⁴ numbers.
  ///
  /// - Parameters:
  ///   - seed: The seed of the training.
  ///   - purpose: What the numbers are for; streams of different purposes have nothing in common.
  ///   - time: The step or the epoch, counted from 0.
  ///   - index: The example, row or unit.
  ///   - block: Where to begin: four times as many numbers are skipped.
  package init(
    seed: UInt32, purpose: UInt32, time: UInt64, index: UInt32, block: UInt32 = 0
  ) {
    self.seed = seed
    self.purpose = purpose
    address = philox_block(
      word: (
        block, index, UInt32(truncatingIfNeeded: time), UInt32(truncatingIfNeeded: time >> 32)
      ))
  }

  /// The next number, any of 2³² with the same chance.
  package mutating func next() -> UInt32 {
    if used == 4 {
      block = philox(address, seed, purpose)
      address.word.0 &+= 1
      used = 0
    }
    defer { used += 1 }
    return switch used {
    case 0: block.word.0
    case 1: block.word.1
    case 2: block.word.2
    default: block.word.3
    }
  }

  /// The next number between 0 and 1, without 1, a multiple of 2⁻²⁴.
  package mutating func uniform() -> Float { Float(next() >> 8) * 0x1p-24 }

  /// The next number between `-limit` and `limit`.
  package mutating func uniform(within limit: Float) -> Float { (2 * uniform() - 1) * limit }
}

/// The engine MT19937: words of 32 uniform bits with period 2^19937 − 1.
///
/// Source: M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed
/// uniform pseudo-random number generator", ACM TOMACS 8 (1998), with the seeding of the authors'
/// 2002 revision (`init_genrand`, `init_by_array`). The recurrence is advanced one block of 624
/// words at a time; a word is tempered when it is taken, so that `key` and `position` are the
/// same numbers that NumPy shows.
struct MersenneTwister: Sendable, Equatable {
  /// The degree of the recurrence: the number of words in the state.
  static let wordCount = 624
  /// The distance between the two words that one step of the recurrence combines.
  private static let shift = 397

  /// The state before tempering, always `wordCount` words.
  private(set) var key: [UInt32]
  /// The index of the next word to take; `wordCount` when the block is used up.
  private(set) var position: Int

  /// Seeds with one number (`init_genrand`).
  init(seed: UInt32) {
    key = [seed]
    key.reserveCapacity(Self.wordCount)
    var last = seed
    for index in 1..<UInt32(Self.wordCount) {
      last = 1_812_433_253 &* (last ^ last >> 30) &+ index
      key.append(last)
    }
    position = Self.wordCount
  }

  /// Seeds with several numbers (`init_by_array`); `seeds` must not be empty.
  init(seeds: [UInt32]) {
    self.init(seed: 19_650_218)
    var seedIndex = 0
    var index = 1
    for _ in 0..<max(Self.wordCount, seeds.count) {
      let previous = key[index - 1]
      key[index] =
        (key[index] ^ (previous ^ previous >> 30) &* 1_664_525)
        &+ seeds[seedIndex] &+ UInt32(truncatingIfNeeded: seedIndex)
      advance(&index)
      seedIndex = seedIndex + 1 < seeds.count ? seedIndex + 1 : 0
    }
    for _ in 1..<Self.wordCount {
      let previous = key[index - 1]
      key[index] =
        (key[index] ^ (previous ^ previous >> 30) &* 1_566_083_941) &- UInt32(index)
      advance(&index)
    }
    key[0] = 0x8000_0000
  }

  /// Continues from a state whose parts have been checked by `RandomState`.
  init(key: [UInt32], position: Int) {
    self.key = key
    self.position = position
  }

  /// Moves to the next word of the seeding walk, which goes round through 1...623 and carries the
  /// last word over into the first.
  private mutating func advance(_ index: inout Int) {
    index += 1
    if index == Self.wordCount {
      key[0] = key[Self.wordCount - 1]
      index = 1
    }
  }

  /// The next word.
  mutating func next() -> UInt32 {
    if position == Self.wordCount { generateBlock() }
    var word = key[position]
    position += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    word ^= word >> 18
    return word
  }

  /// The next two words, the first one in the upper half.
  mutating func next64() -> UInt64 {
    let upper = UInt64(next())
    return upper << 32 | UInt64(next())
  }

  /// Replaces the whole state by the next 624 words of the recurrence.
  private mutating func generateBlock() {
    let count = Self.wordCount
    let shift = Self.shift
    key.withUnsafeMutableBufferPointer { key in
      for index in 0..<(count - shift) {
        key[index] = key[index + shift] ^ Self.twist(key[index], key[index + 1])
      }
      for index in (count - shift)..<(count - 1) {
        key[index] = key[index + shift - count] ^ Self.twist(key[index], key[index + 1])
      }
      key[count - 1] = key[shift - 1] ^ Self.twist(key[count - 1], key[0])
    }
    position = 0
  }

  /// The top bit of one word and the other bits of the next, multiplied by the twist matrix.
  private static func twist(_ upper: UInt32, _ lower: UInt32) -> UInt32 {
    let joined = upper & 0x8000_0000 | lower & 0x7fff_ffff
    return joined >> 1 ^ (0 &- (joined & 1)) & 0x9908_b0df
  }
}

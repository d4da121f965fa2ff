import LinearAlgebra
import Testing

@Suite("Random numbers by their address")
struct CounterRandomTests {
  /// A known answer for philox4x32 with ten rounds, from `kat_vectors` of the authors' Random123 1.14; the key is seed and
  /// purpose.
  struct KnownAnswer {
    let key: [UInt32]
    let counter: [UInt32]
    let block: [UInt32]
  }

  @Test(
    "The published blocks come out",
    arguments: [
      KnownAnswer(
        key: [0, 0], counter: [0, 0, 0, 0],
        block: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
      KnownAnswer(
        key: [.max, .max], counter: [.max, .max, .max, .max],
        block: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
      KnownAnswer(
        key: [0xa409_3822, 0x299f_31d0],
        counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
        block: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
    ])
  func publishedBlock(_ answer: KnownAnswer) {
    let counter = answer.counter
    var random = CounterRandom(
      seed: answer.key[0], purpose: answer.key[1],
      time: UInt64(counter[3]) << 32 | UInt64(counter[2]), index: counter[1], block: counter[0])
    #expect((0..<4).map { _ in random.next() } == answer.block)
  }

  @Test("Streams of another purpose, time or index differ, and each is found again")
  func streams() {
    func numbers(_ purpose: UInt32, _ time: UInt64, _ index: UInt32) -> [UInt32] {
      var random = CounterRandom(seed: 1, purpose: purpose, time: time, index: index)
      return (0..<9).map { _ in random.next() }
    }
    let streams = [
      numbers(0, 0, 0), numbers(1, 0, 0), numbers(0, 1, 0), numbers(0, 1 << 32, 0),
      numbers(0, 0, 1),
    ]
    #expect(Set(streams).count == 5)
    #expect(Set(streams.joined()).count == 45)
    #expect(numbers(0, 0, 1) == streams[4])
  }

  @Test("Uniform numbers fill their range evenly")
  func uniformNumbers() {
    var random = CounterRandom(seed: 3, purpose: 0, time: 0, index: 0)
    let numbers = (0..<100_000).map { _ in Double(random.uniform(within: 2)) }
    let mean = numbers.reduce(0, +) / 1e5
    let variance = numbers.reduce(0) { $0 + $1 * $1 } / 1e5
    // The standard errors are 0.0037 and 0.0038.
    #expect(abs(mean) < 0.015)
    #expect(abs(variance - 4.0 / 3) < 0.015)
    #expect(numbers.allSatisfy { (-2..<2).contains($0) })
  }
}

import Foundation
import NumPyCompatibility
import Testing

/// A generator saved in the middle of its sequence, and restored.
@Suite struct RandomStateSavingTests {
  /// Places at the ends of blocks, within one, and with one normal number waiting.
  @Test(arguments: [0, 1, 311, 312, 313, 1000], [0, 1, 2])
  func continuesWhereItWasSaved(uniforms: Int, normals: Int) throws {
    var generator = RandomState(seed: 77)
    _ = try generator.uniforms(count: uniforms)
    _ = try generator.normals(count: normals)

    let saved = try JSONEncoder().encode(generator)
    var restored = try JSONDecoder().decode(RandomState.self, from: saved)
    #expect(restored == generator)
    #expect(try RandomState(generator.state) == generator)
    #expect(try restored.normals(count: 700) == generator.normals(count: 700))
    #expect(restored.permutation(50) == generator.permutation(50))
  }

  /// States of which one part cannot be right.
  static let damagedStates: [RandomState.State] = {
    let sound = RandomState(seed: 1).state
    let keys: [[UInt32]] = [
      sound.key.dropLast(), sound.key + [1], [], Array(repeating: 0, count: 624),
      [0x7fff_ffff] + Array(repeating: 0, count: 623),
    ]
    var states = (keys + [sound.key, sound.key, sound.key]).map {
      RandomState.State(key: $0, position: 624, hasGaussian: false, cachedGaussian: 0)
    }
    states[5].position = -1
    states[6].position = 625
    states[7].cachedGaussian = .infinity
    return states
  }()

  @Test(arguments: damagedStates)
  func damagedStatesAreErrors(state: RandomState.State) throws {
    #expect(throws: RandomStateError.self) { try RandomState(state) }
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let saved = try encoder.encode(state)
    #expect(throws: DecodingError.self) { try decoder.decode(RandomState.self, from: saved) }
  }

  @Test func anUnusualStateThatCanContinueIsAccepted() throws {
    var state = RandomState(seed: 1).state
    state.key = [0x8000_0000] + Array(repeating: 0, count: 623)
    var generator = try RandomState(state)
    #expect(generator.standardNormal().isFinite)
  }
}

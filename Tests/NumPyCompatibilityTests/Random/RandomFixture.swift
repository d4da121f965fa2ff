import Foundation
import NumPyCompatibility
import Testing

/// What NumPy drew; written by Scripts/fixtures/numpy_random.py.
struct RandomFixture: Decodable, Sendable {
  struct State: Decodable, Sendable {
    let key: [UInt32]
    let position: Int
    let hasGaussian: Bool
    let cachedGaussian: String

    var state: RandomState.State {
      .init(
        key: key, position: position, hasGaussian: hasGaussian,
        cachedGaussian: double(cachedGaussian))
    }
  }

  struct Sequence: Decodable, Sendable, CustomTestStringConvertible {
    let seeds: [UInt32]
    let isList: Bool
    let initialState: State
    let uniform: [String]
    let uniformLong: String
    let uniformBetween: [String]
    let normal: [String]
    let stateAfterNormal: State
    let normalAfterwards: [String]
    let normalLong: String
    let mixedLong: String
    let stateAfterMixed: State

    var testDescription: String { isList ? "list of \(seeds.count)" : "seed \(seeds[0])" }

    func generator() throws -> RandomState {
      isList ? try RandomState(seeds: seeds) : RandomState(seed: seeds[0])
    }
  }

  struct Integers: Decodable, Sendable {
    let low: Int
    let last: Int
    let values: [Int]
    let next: String
  }

  struct Permutation: Decodable, Sendable {
    let count: Int
    let digest: String
    let first: [Int]
    let next: String
  }

  struct Choice: Decodable, Sendable {
    let population: Int
    let count: Int
    let replacing: Bool
    let probabilities: [String]?
    let values: [Int]
    let next: String
  }

  let longCount: Int
  let sequences: [Sequence]
  let integers: [Integers]
  let permutations: [Permutation]
  let choices: [Choice]

  static func load() throws -> RandomFixture {
    try JSONDecoder().decode(RandomFixture.self, from: fixtureData("random.json"))
  }
}

import LinearAlgebra
import NeuralNetworks
import Testing

/// A thousand steps of every optimizer against PyTorch's.
@Suite struct OptimizerTests {
  static let cases = OptimizerFixture.shared?.cases.indices ?? 0..<0

  @Test func everyOptimizerIsCompared() throws {
    let compared = try #require(OptimizerFixture.shared).cases.map(\.optimizer)
    for name in OptimizerName.allCases {
      #expect(compared.contains(name.usualChoice), "\(name) with its usual settings is missing.")
    }
    #expect(compared.count == 24)
  }

  @Test(arguments: cases) func double(_ index: Int) throws {
    try compare(index, Double.self, tolerance: 1e-11)
  }

  /// Rounding in 32 bits is followed by more steps, and rules that divide by a root enlarge it.
  @Test(arguments: cases) func float(_ index: Int) throws {
    try compare(index, Float.self, tolerance: 2e-4)
  }

  private func compare<Scalar: MatrixScalar>(
    _ index: Int, _ scalar: Scalar.Type, tolerance: Double
  ) throws {
    let fixture = try #require(OptimizerFixture.shared)
    let reference = fixture.cases[index]
    var network: Network<Scalar> = try fixture.network()
    var compared = 0
    fixture.train(&network, by: reference.rules, rate: reference.rate) { snapshot, parameters in
      let expected = reference.snapshots[snapshot]
      let scale = expected.reduce(0) { max($0, abs($1)) }
      #expect(parameters.count == expected.count)
      let largest = zip(parameters, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
      #expect(
        largest <= tolerance * scale,
        "\(reference.optimizer) after \(fixture.steps[snapshot]) steps")
      compared += 1
    }
    #expect(compared == fixture.steps.count)
  }
}

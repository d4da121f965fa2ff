import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct PerceptronTests {
  /// Followed by hand, with η = ½, so that an update adds or subtracts the example itself.
  @Test func learnsTheLogicalAnd() throws {
    var perceptron = Perceptron(features: 2)
    let examples = try LogicalFunction.and()
    #expect(try perceptron.fit(examples, learningRate: 0.5, epochs: 20) == [2, 3, 3, 2, 1, 0])
    #expect(perceptron.unit.weights == [2, 1])
    #expect(perceptron.unit.bias == -3)
    #expect(try perceptron.unit.accuracy(on: examples) == 1)
  }

  /// (0, 0) is wrong, z = 0 counts as 1: b = −1. (0, 1) is right by then; (1, 0) too; (1, 1) is wrong: w = (1, 1), b = 0.
  @Test func oneEpochOfTheLogicalAnd() throws {
    var perceptron = Perceptron(features: 2)
    #expect(try perceptron.learn(LogicalFunction.and(), learningRate: 0.5) == 2)
    #expect(perceptron.unit.weights == [1, 1])
    #expect(perceptron.unit.bias == 0)
  }

  @Test func theRateOnlyScalesTheWeights() throws {
    var small = Perceptron(features: 2)
    var large = Perceptron(features: 2)
    let examples = try LogicalFunction.and()
    let errors = try small.fit(examples, learningRate: 0.25, epochs: 20)
    #expect(try large.fit(examples, learningRate: 2, epochs: 20) == errors)
    #expect(large.unit.weights == small.unit.weights.map { 8 * $0 })
  }

  @Test func neverLearnsTheExclusiveOr() throws {
    var perceptron = Perceptron(features: 2)
    let errors = try perceptron.fit(
      LogicalFunction.exclusiveOr(), learningRate: 0.5, epochs: 50)
    #expect(errors.count == 50)
    #expect(Array(errors[..<10]) == [3, 3, 4, 4, 4, 4, 4, 4, 4, 4])
    #expect(!errors.contains(0))
  }

  @Test func examplesMustFit() throws {
    var perceptron = Perceptron(features: 3)
    #expect(throws: NetworkError.featuresDoNotFit(expected: 3, found: 2)) {
      try perceptron.learn(LogicalFunction.and(), learningRate: 1)
    }
    #expect(throws: NetworkError.targetsDoNotFit(expected: [2, 1], found: [3, 1])) {
      try TwoClassExamples(inputs: Matrix(rows: 2, columns: 2), targets: [1, 1, -1])
    }
  }
}

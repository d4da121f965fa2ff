import Datasets
import Diagnosis
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

/// Backpropagations of one's own, with mistakes of many kinds.
@Suite struct GradientFaultTests {
  private static let inputs = Matrix(
    rows: 4, columns: 3, elements: [0.1, 0.4, -0.2, 1, 0.3, 0.5, -0.7, 0.2, 0.9, 0.3, -0.8, 0.6])
  private static let targets = Matrix(
    rows: 4, columns: 2, elements: [1, 0, 0, 1, 1, 0, 0, 1])

  private static func network(output: Activation) throws -> Network<Double> {
    var random = RandomState(seed: 3)
    return try Network(
      .classifier(
        inputs: 3, hidden: [4], activation: .tanh, classes: 2, output: output,
        initializer: Initializer(.normal(standardDeviation: 0.5))), using: &random)
  }

  private func findings(
    output: Activation = .sigmoid, _ objective: Objective,
    backpropagation: Examination.Backpropagation? = nil
  ) throws -> [Finding] {
    try Examination(
      of: Self.network(output: output), inputs: Self.inputs, targets: Self.targets,
      objective: objective, backpropagation: backpropagation
    ).report().findings
  }

  private static let halfSquared = Objective(
    loss: .halfSquaredError, reduction: .sum, penalty: L2Penalty(strength: 0.3))

  /// Where the cost is no number, nothing can be compared, which is no reason to be content.
  @Test func aCostThatIsNoNumberIsAFault() throws {
    var inputs = Self.inputs
    inputs[1, 1] = .nan
    let network = try Self.network(output: .sigmoid)
    let report = try Examination(
      of: network, inputs: inputs, targets: Self.targets, objective: Self.halfSquared
    ).report()
    #expect(report.findings.map(\.kind) == [.nonFiniteLoss])
    #expect(report.findings.map(\.severity) == [.fault])
    let check = try GradientCheck(
      network, inputs: inputs, targets: Self.targets, objective: Self.halfSquared)
    #expect(!check.agrees())
  }

  @Test(arguments: Loss.allCases) func rightGradientsAreClean(_ loss: Loss) throws {
    let found = try findings(
      output: loss.requiredOutputActivation ?? .sigmoid, Objective(loss: loss))
    #expect(found.isEmpty)
  }

  /// The slides' “textbook version”: δ = a − y, with a squared error.
  @Test func deltaOfTheLogisticCostWithASquaredError() throws {
    let found = try findings(Self.halfSquared) { network, inputs, targets, objective in
      var logistic = objective
      logistic.loss = .binaryCrossEntropy
      return try network.gradients(of: inputs, targets: targets, logistic)
    }
    #expect(found.map(\.kind) == [.gradientOfAnotherLoss])
    #expect(found.first?.evidence.contains("binaryCrossEntropy") == true)
  }

  @Test(arguments: [0, 2]) func anotherPenalty(_ factor: Double) throws {
    let found = try findings(Self.halfSquared) { network, inputs, targets, objective in
      var other = objective
      other.penalty.strength *= factor
      return try network.gradients(of: inputs, targets: targets, other)
    }
    #expect(found.map(\.kind) == [.gradientOfAnotherPenalty])
  }

  @Test func aSumInPlaceOfAMean() throws {
    let found = try findings(Objective(loss: .squaredError)) {
      network, inputs, targets, objective in
      var sum = objective
      sum.reduction = .sum
      return try network.gradients(of: inputs, targets: targets, sum)
    }
    #expect(found.map(\.kind) == [.constantFactor])
    #expect(found.first?.evidence.contains("is 4 times") == true)
    #expect(found.first?.severity == .fault)
  }

  @Test func aMistakeThatNobodyKnows() throws {
    let found = try findings(Self.halfSquared) { network, inputs, targets, objective in
      // As if no output were wanted.
      try network.gradients(of: inputs, targets: Matrix(rows: 4, columns: 2), objective)
    }
    #expect(found.map(\.kind) == [.wrongGradients])
    #expect(found.first?.place == "layers 1, 2")
  }

  /// Nothing is larger than what is no number, so that it is easily overlooked.
  @Test func gradientsThatAreNoNumbers() throws {
    let found = try findings(Self.halfSquared) { network, inputs, targets, objective in
      let spoilt = Matrix(
        rows: targets.rows, columns: targets.columns,
        elements: targets.elements.map { _ in Double.nan })
      return try network.gradients(of: inputs, targets: spoilt, objective)
    }
    #expect(found.map(\.kind) == [.wrongGradients])
    #expect(found.first?.severity == .fault)
  }

  @Test func shapesMustFit() throws {
    #expect(throws: NetworkError.self) {
      try Examination(
        of: Self.network(output: .sigmoid), inputs: Matrix(rows: 4, columns: 2),
        targets: Self.targets, objective: Self.halfSquared)
    }
  }
}

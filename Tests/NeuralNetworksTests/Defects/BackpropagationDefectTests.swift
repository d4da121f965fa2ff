import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

@Suite struct BackpropagationDefectTests {
  /// A small network with six examples.
  private struct Sample {
    let network: Network<Double>
    let inputs: Matrix<Double>
    var targets = Matrix<Double>(rows: 6, columns: 3)
    let objective = Objective(loss: .softmaxCrossEntropy, penalty: L2Penalty(strength: 0.1))

    init(_ activation: Activation) throws {
      var random = RandomState(seed: 11)
      network = try Network(
        .classifier(
          inputs: 4, hidden: [5], activation: activation, classes: 3,
          initializer: Initializer(.normal(standardDeviation: 0.7))), using: &random)
      inputs = Matrix(
        rows: 6, columns: 4, elements: try random.normals(count: 24, mean: 0, standardDeviation: 1))
      for row in 0..<6 { targets[row, row % 3] = 1 }
    }

    func gradients(_ defect: BackpropagationDefect? = nil) throws -> Gradients<Double> {
      try network.gradients(of: inputs, targets: targets, objective, planting: defect)
    }

    func errors(_ defect: BackpropagationDefect?) throws -> [Double] {
      try GradientCheck(
        network, inputs: inputs, targets: targets, objective: objective,
        gradients: gradients(defect)
      ).findings.map(\.relativeError)
    }
  }

  @Test(arguments: BackpropagationDefect.allCases)
  func theGradientCheckFindsIt(_ defect: BackpropagationDefect) throws {
    let sample = try Sample(.relu)
    #expect(try (sample.errors(defect).max() ?? 0) > 0.1)
    #expect(try (sample.errors(nil).max() ?? 1) < 1e-7)
  }

  /// The mask belongs to the hidden layer: what is above it stays right.
  @Test func aMissingMaskSpoilsWhatIsBelowIt() throws {
    let errors = try Sample(.relu).errors(.missingRectifierMask)
    #expect(errors[0] > 0.1 && errors[1] > 0.1)
    #expect(errors[2] < 1e-7 && errors[3] < 1e-7)
  }

  @Test func withoutARectifierNoMaskIsMissing() throws {
    let sample = try Sample(.tanh)
    #expect(try sample.gradients(.missingRectifierMask) == sample.gradients())
  }

  /// Equation (7) of document 004 with a plus sign: Σⱼ ∂L/∂aⱼ ∂aⱼ/∂zₖ is aₖ − 1 for the right class, −aₖ for others.
  @Test func aMissingSignIsThatOfTheWrongClasses() throws {
    let sample = try Sample(.relu)
    let outputs = try sample.network.forward(sample.inputs).outputs
    let biases = try sample.gradients(.missingSoftmaxSign).layers[1].biases
    for unit in 0..<3 {
      let expected = (0..<6).reduce(0) { sum, row in
        let a = outputs[row, unit]
        return sum + (sample.targets[row, unit] == 1 ? a - 1 : -a) / 6
      }
      #expect(abs(biases[0, unit] - expected) < 1e-15)
    }
  }
}

extension BackpropagationDefectTests {
  /// Δ + λ in place of Δ + λw: the weights' gradients are off by λ (1 − w), those of the biases are right.
  @Test func aPenaltyWithoutTheWeightAddsItsStrength() throws {
    let sample = try Sample(.relu)
    let right = try sample.gradients()
    let printed = try sample.gradients(.missingWeightInPenalty)
    for (layer, slopes) in sample.network.layers.enumerated() {
      for row in 0..<slopes.weights.rows {
        for column in 0..<slopes.weights.columns {
          let difference =
            printed.layers[layer].weights[row, column] - right.layers[layer].weights[row, column]
          #expect(abs(difference - 0.1 * (1 - slopes.weights[row, column])) < 1e-14)
        }
      }
      #expect(printed.layers[layer].biases == right.layers[layer].biases)
    }
  }
}

@Suite struct RectifiedScoresTests {
  /// Scores straight from the inputs: the first example has positive ones, the second only negative ones.
  @Test func negativeScoresAreTakenForTheFirstClass() throws {
    let network = try Network(
      layers: [
        try DenseLayer(
          weights: Matrix<Double>(rows: 3, columns: 3, elements: [1, 0, 0, 0, 1, 0, 0, 0, 1]),
          biases: Matrix(rows: 1, columns: 3), activation: .softmax)
      ])
    let inputs = Matrix<Double>(rows: 2, columns: 3, elements: [-1, 2, 3, -3, -1, -2])
    #expect(try network.predict(inputs) == [2, 1])
    let rectified = network.rectifyingScores()
    #expect(try rectified.predict(inputs) == [2, 0])
    #expect(try rectified.forward(inputs).logits.elements == [0, 2, 3, 0, 0, 0])
  }
}

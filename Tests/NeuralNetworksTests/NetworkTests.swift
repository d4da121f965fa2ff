import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

@Suite struct NetworkTests {
  @Test func layersMustFit() throws {
    let first = try DenseLayer(
      weights: Matrix<Double>(rows: 4, columns: 3), biases: Matrix(rows: 1, columns: 3),
      activation: .relu)
    let second = try DenseLayer(
      weights: Matrix<Double>(rows: 2, columns: 2), biases: Matrix(rows: 1, columns: 2),
      activation: .softmax)
    #expect(throws: NetworkError.layersDoNotFit(layer: 1, inputs: 2, previousOutputs: 3)) {
      try Network(layers: [first, second])
    }
    #expect(throws: NetworkError.noLayers) { try Network<Double>(layers: []) }
    #expect(throws: NetworkError.biasesDoNotFit(weights: [4, 3], biases: [1, 2])) {
      try DenseLayer(
        weights: Matrix<Double>(rows: 4, columns: 3), biases: Matrix(rows: 1, columns: 2),
        activation: .relu)
    }
  }

  @Test func batchesMustFit() throws {
    let layer = try DenseLayer(
      weights: Matrix<Double>(rows: 4, columns: 3), biases: Matrix(rows: 1, columns: 3),
      activation: .sigmoid)
    let network = try Network(layers: [layer])
    let inputs = Matrix<Double>(rows: 2, columns: 4)
    #expect(throws: NetworkError.featuresDoNotFit(expected: 4, found: 5)) {
      try network.forward(Matrix(rows: 2, columns: 5))
    }
    #expect(throws: NetworkError.targetsDoNotFit(expected: [2, 3], found: [1, 3])) {
      try network.gradients(
        of: inputs, targets: Matrix(rows: 1, columns: 3), Objective(loss: .squaredError))
    }
    #expect(
      throws: NetworkError.outputActivation(
        loss: .softmaxCrossEntropy, required: .softmax, found: .sigmoid)
    ) {
      try network.cost(
        of: inputs, targets: Matrix(rows: 2, columns: 3), Objective(loss: .softmaxCrossEntropy))
    }
  }

  @Test func predictsTheLargestLogitWhereOutputsHaveSaturated() throws {
    let network = try Network(layers: [
      try DenseLayer(
        weights: Matrix<Double>(rows: 1, columns: 3, elements: [900, 1000, 950]),
        biases: Matrix(rows: 1, columns: 3), activation: .sigmoid)
    ])
    let inputs = Matrix<Double>(rows: 1, columns: 1, elements: [1])
    #expect(try network.forward(inputs).outputs.elements == [1, 1, 1])
    #expect(try network.predict(inputs) == [1])
  }

  @Test(arguments: [Loss.binaryCrossEntropy, .softmaxCrossEntropy])
  func lossIsFiniteWhereOutputsHaveSaturated(_ loss: Loss) throws {
    let network = try Network(layers: [
      try DenseLayer(
        weights: Matrix<Double>(rows: 1, columns: 2, elements: [2000, -2000]),
        biases: Matrix(rows: 1, columns: 2),
        activation: loss.requiredOutputActivation ?? .identity)
    ])
    let cost = try network.cost(
      of: Matrix(rows: 1, columns: 1, elements: [1]),
      targets: Matrix(rows: 1, columns: 2, elements: [0, 1]), Objective(loss: loss))
    #expect(cost == 4000)
  }

  @Test func penaltyIsOnWeightsAloneAndReportsItsFactor() throws {
    let network = try Network(layers: [
      try DenseLayer(
        weights: Matrix<Double>(rows: 1, columns: 1, elements: [3]),
        biases: Matrix(rows: 1, columns: 1, elements: [100]), activation: .identity)
    ])
    let x = Matrix<Double>(rows: 1, columns: 1, elements: [0])
    let y = Matrix<Double>(rows: 1, columns: 1, elements: [100])
    for factor in [0.5, 1] {
      let objective = Objective(
        loss: .squaredError, penalty: L2Penalty(strength: 0.1, costFactor: factor))
      #expect(try network.cost(of: x, targets: y, objective) == factor * 0.1 * 9)
      let gradients = try network.gradients(of: x, targets: y, objective)
      #expect(abs(gradients.layers[0].weights[0, 0] - 0.3) < 1e-15)
      #expect(gradients.layers[0].biases[0, 0] == 0)
    }
  }

  @Test func descriptionCountsParameters() throws {
    var random = RandomState(seed: 1)
    let initializer = Initializer(.heNormal)
    let network = try Network<Float>(
      NetworkArchitecture(
        inputs: 784,
        layers: [
          .init(units: 100, activation: .relu, initializer: initializer),
          .init(units: 10, activation: .softmax, initializer: initializer),
        ]), using: &random)
    #expect(
      network.description == """
        784 → 100 relu, 78500 parameters
        100 → 10 softmax, 1010 parameters
        79510 parameters, float32
        """)
  }
}

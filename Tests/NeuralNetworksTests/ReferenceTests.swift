import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing

/// Costs, outputs, gradients and trained weights against `Scripts/fixtures/network_reference.py`.
@Suite struct ReferenceTests {
  struct Fixture: Decodable {
    let numpy: String
    let cases: [Case]
  }

  struct Case: Decodable, CustomTestStringConvertible {
    let widths: [Int]
    let activations: [Activation]
    let loss: Loss
    let reduction: Reduction
    let l2: Double
    let weights, biases: [[Double]]
    let inputs, targets: [Double]
    let cost: Double
    let outputs: [Double]
    let firstNetInputs: [Double]
    let weightGradients, biasGradients: [[Double]]
    let rate: Double
    let trainedWeights, trainedBiases: [[Double]]

    var testDescription: String {
      "\(widths) \(activations.map(\.rawValue)) \(loss) \(reduction)"
    }

    func network<Scalar: MatrixScalar>() throws -> Network<Scalar> {
      try Network(
        layers: activations.indices.map { index in
          try DenseLayer(
            weights: Matrix(
              rows: widths[index], columns: widths[index + 1],
              elements: weights[index].map { Scalar($0) }),
            biases: Matrix(
              rows: 1, columns: widths[index + 1], elements: biases[index].map { Scalar($0) }),
            activation: activations[index])
        })
    }

    var objective: Objective {
      Objective(loss: loss, reduction: reduction, penalty: L2Penalty(strength: l2))
    }

    func batch<Scalar: MatrixScalar>() -> (inputs: Matrix<Scalar>, targets: Matrix<Scalar>) {
      (
        Matrix(rows: 6, columns: widths[0], elements: inputs.map { Scalar($0) }),
        Matrix(rows: 6, columns: 3, elements: targets.map { Scalar($0) })
      )
    }
  }

  static let cases: [Case] = {
    guard let url = Bundle.module.url(forResource: "Fixtures/networks", withExtension: "json"),
      let data = try? Data(contentsOf: url),
      let fixture = try? JSONDecoder().decode(Fixture.self, from: data)
    else { return [] }
    return fixture.cases
  }()

  @Test func fixtureIsComplete() {
    #expect(Self.cases.count == 89)
  }

  @Test(arguments: cases) func costOutputsAndGradients(_ reference: Case) throws {
    let network: Network<Double> = try reference.network()
    let (inputs, targets): (Matrix<Double>, Matrix<Double>) = reference.batch()
    let cost = try network.cost(of: inputs, targets: targets, reference.objective)
    #expect(abs(cost - reference.cost) <= 1e-12 * abs(reference.cost))
    let pass = try network.forward(inputs)
    expectClose(pass.outputs, reference.outputs, tolerance: 1e-13)
    expectClose(pass.netInputs[0], reference.firstNetInputs, tolerance: 1e-13)
    #expect(pass.netInputs.count == network.layers.count)
    let gradients = try network.gradients(of: inputs, targets: targets, reference.objective)
    for (layer, gradient) in gradients.layers.enumerated() {
      expectClose(gradient.weights, reference.weightGradients[layer], tolerance: 1e-12)
      expectClose(gradient.biases, reference.biasGradients[layer], tolerance: 1e-12)
    }
  }

  @Test(arguments: cases) func singlePrecision(_ reference: Case) throws {
    let network: Network<Float> = try reference.network()
    let (inputs, targets): (Matrix<Float>, Matrix<Float>) = reference.batch()
    let cost = try network.cost(of: inputs, targets: targets, reference.objective)
    #expect(abs(cost - reference.cost) <= 2e-6 * abs(reference.cost))
    let gradients = try network.gradients(of: inputs, targets: targets, reference.objective)
    for (layer, gradient) in gradients.layers.enumerated() {
      expectClose(gradient.weights, reference.weightGradients[layer], tolerance: 5e-6)
      expectClose(gradient.biases, reference.biasGradients[layer], tolerance: 5e-6)
    }
  }

  /// Fifty steps through the memory and the update that training uses, on one thread and on two.
  @Test(arguments: cases, [1, 2]) func fiftySteps(_ reference: Case, threads: Int) throws {
    var network: Network<Double> = try reference.network()
    let team = WorkerTeam(threadCount: threads)
    let workspace = Workspace(for: network, capacity: 8, backward: true)
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = reference.batch()
    let inputs = BatchInputs(batch.inputs)
    let updater = NetworkUpdater(
      UpdateRules(.stochasticGradientDescent, penalty: L2Penalty(strength: reference.l2)),
      for: network)
    for _ in 0..<50 {
      _ = workspace.propagate(
        network, inputs, reference.objective, batchSize: 6, on: team
      ) { rows in
        _ = workspace.targets.elements.update(fromContentsOf: batch.targets.elements)
      }
      updater.update(
        &network, after: workspace, inputs, batchSize: 6, learningRate: reference.rate, on: team)
    }
    for (index, layer) in network.layers.enumerated() {
      expectClose(layer.weights, reference.trainedWeights[index], tolerance: 1e-11)
      expectClose(layer.biases, reference.trainedBiases[index], tolerance: 1e-11)
    }
  }

  /// Differences relative to the largest reference value.
  private func expectClose<Scalar: MatrixScalar>(
    _ matrix: Matrix<Scalar>, _ reference: [Double], tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let scale = reference.reduce(1e-6) { max($0, abs($1)) }
    #expect(matrix.count == reference.count, sourceLocation: sourceLocation)
    for (found, expected) in zip(matrix.elements, reference) {
      #expect(abs(Double(found) - expected) <= tolerance * scale, sourceLocation: sourceLocation)
    }
  }
}

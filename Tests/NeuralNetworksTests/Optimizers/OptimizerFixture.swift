import Foundation
import LinearAlgebra
import NeuralNetworks

/// Trainings of a small network by PyTorch, from `Scripts/fixtures/torch_optimizers.py`.
struct OptimizerFixture: Decodable {
  let widths: [Int]
  let batch: Int
  let steps: [Int]
  let inputs: [Double]
  let labels: [Int]
  let weights: [[Double]]
  let cases: [Case]

  /// One optimizer, and all parameters after each of the steps, or their averages.
  struct Case: Decodable {
    let optimizer: OptimizerChoice
    let rate: Double
    let l2: Double
    let weightDecay: Double?
    let l1: Double?
    let clipping: GradientClipping?
    let maxNorm: Double?
    let averaging: WeightAveraging?
    let snapshots: [[Double]]

    var rules: UpdateRules {
      var rules = UpdateRules(
        optimizer, penalty: L2Penalty(strength: l2), weightDecay: weightDecay)
      rules.l1 = l1 ?? 0
      rules.clipping = clipping
      rules.maxNorm = maxNorm
      rules.averaging = averaging
      return rules
    }
  }

  /// Nil if the file is missing or is not what it should be.
  static let shared: OptimizerFixture? = {
    guard let url = Bundle.module.url(forResource: "Fixtures/optimizers", withExtension: "json"),
      let data = try? Data(contentsOf: url)
    else { return nil }
    return try? JSONDecoder().decode(OptimizerFixture.self, from: data)
  }()

  /// The network before the first step.
  func network<Scalar: MatrixScalar>() throws -> Network<Scalar> {
    let activations: [Activation] = [.tanh, .softmax]
    return try Network(
      layers: activations.indices.map { index in
        try DenseLayer(
          weights: Matrix(
            rows: widths[index], columns: widths[index + 1],
            elements: weights[index].map { Scalar($0) }),
          biases: Matrix(rows: 1, columns: widths[index + 1]), activation: activations[index])
      })
  }

  /// The examples of a step, and their labels as rows of 0 and one 1.
  func batch<Scalar: MatrixScalar>(
    ofStep step: Int
  ) -> (inputs: Matrix<Scalar>, targets: Matrix<Scalar>) {
    let first = step * batch % labels.count
    let features = widths[0]
    let rows = first..<first + batch
    let targets = rows.flatMap { row in
      (0..<widths[2]).map { labels[row] == $0 ? Scalar(1) : 0 }
    }
    return (
      Matrix(
        rows: batch, columns: features,
        elements: inputs[rows.lowerBound * features..<rows.upperBound * features].map { Scalar($0) }
      ),
      Matrix(rows: batch, columns: widths[2], elements: targets)
    )
  }

  /// Takes the steps of a case as training does, and calls `body` with the parameters where the case has a snapshot.
  func train<Scalar: MatrixScalar>(
    _ network: inout Network<Scalar>, by rules: UpdateRules, rate: Double,
    compare: (_ snapshot: Int, _ parameters: [Scalar]) -> Void
  ) {
    let updater = NetworkUpdater(rules, for: network)
    let workspace = Workspace(
      for: network, capacity: batch, backward: true, keepsGradients: updater.needsGradients)
    let batches: [(inputs: Matrix<Scalar>, targets: Matrix<Scalar>)] =
      (0..<labels.count / batch).map { batch(ofStep: $0) }
    let inputs = batches.map { BatchInputs($0.inputs) }
    for step in 0..<(steps.last ?? 0) {
      let turn = step % batches.count
      _ = workspace.propagate(
        network, inputs[turn], Objective(loss: .softmaxCrossEntropy), batchSize: batch, on: .single
      ) { rows in
        _ = workspace.targets.rows(rows).elements.update(
          fromContentsOf: batches[turn].targets.view.rows(rows).elements)
      }
      updater.update(
        &network, after: workspace, inputs[turn], batchSize: batch, learningRate: rate, on: .single)
      if let snapshot = steps.firstIndex(of: step + 1) {
        let reached = updater.average?.network ?? network
        compare(snapshot, reached.layers.flatMap { $0.weights.elements + $0.biases.elements })
      }
    }
  }
}

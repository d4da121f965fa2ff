import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing

/// A network that PyTorch trained for some steps, from `Scripts/fixtures/training_reference.py`.
struct TrainingCase: Decodable, CustomTestStringConvertible {
  let widths: [Int]
  let activations: [Activation]
  let normalized: [Bool]
  let loss: Loss
  /// The rates of the inputs and of each layer's activations.
  let dropout: [Double?]?
  let seed: UInt32
  let smoothing: Double
  let classWeights, exampleWeights: [Double]?
  let momentum, epsilon: Double
  let rate: Double
  let steps: Int
  let inputs: [Double]
  let labels: [Int]
  let weights, biases, scales: [[Double]]
  let costs: [Double]
  let weightGradients, biasGradients, scaleGradients: [[Double]]
  let trainedWeights, trainedBiases, trainedScales: [[Double]]
  let runningMeans, runningVariances: [[Double]]
  let outputs: [Double]

  static let all: [TrainingCase] = {
    struct Fixture: Decodable { let cases: [TrainingCase] }
    guard let url = Bundle.module.url(forResource: "Fixtures/training", withExtension: "json"),
      let data = try? Data(contentsOf: url),
      let fixture = try? JSONDecoder().decode(Fixture.self, from: data)
    else { return [] }
    return fixture.cases
  }()

  var testDescription: String {
    """
    \(widths) \(activations.map(\.rawValue)) \(loss), \(labels.count) examples\
    \(dropout == nil ? "" : ", dropout")\(smoothing == 0 ? "" : ", smoothing")\
    \(classWeights == nil && exampleWeights == nil ? "" : ", weights")
    """
  }

  var objective: Objective { Objective(loss: loss) }

  /// Whether nothing but batch normalisation makes training differ from the plain passes.
  var isPlain: Bool {
    dropout == nil && smoothing == 0 && classWeights == nil && exampleWeights == nil
  }

  /// What is dropped.
  var dropped: Dropout? {
    var architecture = NetworkArchitecture(
      inputs: widths[0],
      layers: zip(widths.dropFirst(), activations).map {
        .init(units: $0, activation: $1, initializer: Initializer(.heNormal))
      })
    guard let dropout else { return nil }
    architecture.inputDropout = dropout[0]
    for (index, rate) in dropout.dropFirst().enumerated() {
      architecture.layers[index].dropout = rate
    }
    return Dropout(architecture, seed: seed)
  }

  /// How much each example counts.
  var batchWeights: BatchWeights? {
    guard classWeights != nil || exampleWeights != nil else { return nil }
    var weights = BatchWeights(capacity: labels.count)
    weights.set(
      labels.enumerated().map { row, label in
        (classWeights?[label] ?? 1) * (exampleWeights?[row] ?? 1)
      })
    return weights
  }

  func network<Scalar: MatrixScalar>() throws -> Network<Scalar> {
    let settings = BatchNormalizationSettings(momentum: momentum, epsilon: epsilon)
    return try Network(
      layers: activations.indices.map { index in
        let units = widths[index + 1]
        func row(_ values: [Double]) -> Matrix<Scalar> {
          Matrix(rows: 1, columns: units, elements: values.map { Scalar($0) })
        }
        let unused = BatchNormalization<Scalar>(units: units)
        return try DenseLayer(
          weights: Matrix(
            rows: widths[index], columns: units, elements: weights[index].map { Scalar($0) }),
          biases: row(biases[index]), activation: activations[index],
          normalization: normalized[index]
            ? BatchNormalization(
              settings: settings, scale: row(scales[index]), runningMean: unused.runningMean,
              runningVariance: unused.runningVariance) : nil)
      })
  }

  func batch<Scalar: MatrixScalar>() -> (inputs: Matrix<Scalar>, targets: Matrix<Scalar>) {
    let classes = widths[widths.count - 1]
    var targets = Matrix<Scalar>(rows: labels.count, columns: classes)
    for (row, label) in labels.enumerated() { targets[row, label] = 1 }
    return (
      Matrix(rows: labels.count, columns: widths[0], elements: inputs.map { Scalar($0) }), targets
    )
  }

  /// Takes all steps in the memory that training uses.
  ///
  /// - Parameters:
  ///   - team: The threads.
  ///   - atFirst: Called after the passes of the first step.
  /// - Returns: The trained network and the cost before each step.
  func train<Scalar: MatrixScalar>(
    on team: WorkerTeam,
    atFirst: (Workspace<Scalar>, BatchInputs<Scalar>) -> Void = { _, _ in }
  ) throws -> (network: Network<Scalar>, costs: [Double]) {
    var network: Network<Scalar> = try network()
    let workspace = Workspace(
      for: network, capacity: labels.count + 3, backward: true, dropout: dropped)
    let batch: (inputs: Matrix<Scalar>, targets: Matrix<Scalar>) = batch()
    let inputs = ScratchMatrix<Scalar>(rows: labels.count, columns: widths[0])
    let smoothing = LabelSmoothing<Scalar>(
      share: smoothing, capacity: labels.count, classes: network.outputCount)
    let weights = batchWeights
    let rate = Scalar(rate)
    var costs: [Double] = []
    for step in 0..<steps {
      let lossSum = workspace.propagate(
        network, .dense(inputs), objective, batchSize: labels.count, weights: weights, step: step,
        on: team
      ) { rows in
        _ = inputs.view.rows(rows).elements.update(
          fromContentsOf: batch.inputs.view.rows(rows).elements)
        let targets = workspace.targets.rows(rows)
        _ = targets.elements.update(fromContentsOf: batch.targets.view.rows(rows).elements)
        smoothing.smooth(targets)
      }
      costs.append(
        objective.batchCost(
          lossSum: lossSum, batchSize: labels.count, outputs: network.outputCount,
          weights: weights))
      if step == 0 { atFirst(workspace, .dense(inputs)) }
      network.withParameters { layers in
        workspace.sumGradients(.dense(inputs), batchSize: labels.count, on: team) { layer, rows in
          layers[layer].weights.rows(rows).descend(
            along: workspace.weightGradients(ofLayer: layer).rows(rows), rate: rate, decay: 0)
          guard rows.lowerBound == 0 else { return }
          layers[layer].biases.descend(
            along: workspace.biasGradients(ofLayer: layer), rate: rate, decay: 0)
          if let gradients = workspace.scaleGradients(ofLayer: layer) {
            layers[layer].normalization?.scale.descend(along: gradients, rate: rate, decay: 0)
          }
        }
        workspace.followStatistics(layers, batchSize: labels.count)
      }
    }
    return (network, costs)
  }
}

/// Differences relative to the largest reference value.
func expectClose<Scalar: MatrixScalar>(
  _ matrix: Matrix<Scalar>, _ reference: [Double], tolerance: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let scale = reference.reduce(1e-3) { max($0, abs($1)) }
  #expect(matrix.count == reference.count, sourceLocation: sourceLocation)
  let error = zip(matrix.elements, reference).reduce(0) { largest, pair in
    let difference = abs(Double(pair.0) - pair.1)
    return difference.isNaN ? .infinity : max(largest, difference)
  }
  #expect(error <= tolerance * scale, sourceLocation: sourceLocation)
}

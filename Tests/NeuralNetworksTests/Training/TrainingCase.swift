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
    "\(widths) \(activations.map(\.rawValue)) \(loss), \(labels.count) examples"
  }

  var objective: Objective { Objective(loss: loss) }

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
  /// - Returns: The trained network and the cost before each step.
  func train<Scalar: MatrixScalar>(
    on team: WorkerTeam
  ) throws -> (network: Network<Scalar>, costs: [Double]) {
    var network: Network<Scalar> = try network()
    let workspace = Workspace(for: network, capacity: labels.count + 3, backward: true)
    let batch: (inputs: Matrix<Scalar>, targets: Matrix<Scalar>) = batch()
    let inputs = BatchInputs(batch.inputs)
    let rate = Scalar(rate)
    var costs: [Double] = []
    for _ in 0..<steps {
      let lossSum = workspace.propagate(
        network, inputs, objective, batchSize: labels.count, on: team
      ) { rows in
        _ = workspace.targets.rows(rows).elements.update(
          fromContentsOf: batch.targets.view.rows(rows).elements)
      }
      costs.append(lossSum / Double(labels.count))
      network.withParameters { layers in
        workspace.sumGradients(inputs, batchSize: labels.count, on: team) { layer, rows in
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

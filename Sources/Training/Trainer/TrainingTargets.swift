import Datasets
import LinearAlgebra
import NeuralNetworks

/// What training makes of the examples' classes beyond one-hot targets: smoothed targets, and how much each example counts.
struct TrainingTargets<Scalar: MatrixScalar> {
  /// The weights of the last batch that was weighed, if examples have weights.
  private(set) var batchWeights: BatchWeights?
  private let weights: [Double]?
  private let smoothing: LabelSmoothing<Scalar>?

  /// - Parameters:
  ///   - configuration: Label smoothing and class weights.
  ///   - training: The examples.
  ///   - exampleWeights: A weight for each example, which that of its class is multiplied with.
  ///   - capacity: The examples of the largest batch.
  /// - Throws: ``TrainingError/exampleWeights(reason:)`` if the weights do not fit the examples.
  init(
    _ configuration: TrainingConfiguration, _ training: Dataset, exampleWeights: [Double]?,
    capacity: Int
  ) throws(TrainingError) {
    smoothing =
      configuration.labelSmoothing == 0
      ? nil
      : LabelSmoothing(
        share: configuration.labelSmoothing, capacity: capacity, classes: training.classCount)
    let classes = configuration.classWeights?.weights(
      of: training.labels, classes: training.classCount)
    if let exampleWeights { try Self.check(exampleWeights, examples: training.count) }
    weights =
      if let classes, let exampleWeights { zip(classes, exampleWeights).map { $0 * $1 } } else {
        classes ?? exampleWeights
      }
    batchWeights = weights == nil ? nil : BatchWeights(capacity: capacity)
  }

  private static func check(_ weights: [Double], examples: Int) throws(TrainingError) {
    guard weights.count == examples else {
      throw .exampleWeights(
        reason: "There are \(weights.count) weights for \(examples) training examples.")
    }
    if let position = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .exampleWeights(
        reason: """
          The weight of training example \(position) is \(weights[position]); it must be zero or a positive number.
          """)
    }
  }

  /// Takes the weights of a batch's examples.
  mutating func weigh(_ examples: ArraySlice<Int>) {
    guard let weights else { return }
    batchWeights?.set(examples.lazy.map { weights[$0] })
  }

  /// Makes one-hot targets into those of training.
  func prepare(_ targets: MutableMatrixView<Scalar>) { smoothing?.smooth(targets) }
}

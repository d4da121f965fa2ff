import Datasets
public import LinearAlgebra
public import NeuralNetworks
import NumPyCompatibility
import Training

/// Looks at a network the way a practitioner does when it does not learn: gradients first, then the start, the first steps,
/// the units, the predictions and the curves.
///
/// All of it is computed in 64 bits. Batch normalisation is checked along with the rest, with the means and variances of the
/// batch that is looked at.
public struct Examination: Sendable {
  let subject: String
  let batch: GradientBatch
  let training: ExaminedTraining?
  let team: WorkerTeam

  /// Examples for the gradient check: enough to have every class, few enough for hundreds of passes.
  private static var gradientExamples: Int { 20 }

  /// Examines a training.
  ///
  /// - Parameters:
  ///   - training: How a network is trained, on what, and what came of it.
  ///   - team: The threads to work with.
  /// - Throws: `ConfigurationError`, `TrainingError` if the data do not fit the network, `RandomStateError` if an
  ///   initialiser's parameter is out of range.
  public init(of training: ExaminedTraining, team: WorkerTeam = .single) throws {
    let configuration = training.configuration
    // The trainer's own checks; and its first weights are those of the run.
    let network = try Trainer<Double>(configuration, training: training.training).learner
    let examples: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      training.examples(atMost: Self.gradientExamples).batch(configuration.preprocessing)
    let defect = training.defect
    self.training = training
    self.team = team
    batch = GradientBatch(
      network: network, inputs: examples.inputs, targets: examples.targets,
      objective: configuration.objective
    ) { network, inputs, targets, objective in
      try network.gradients(of: inputs, targets: targets, objective, planting: defect)
    }
    subject =
      "\(configuration.architecture.shortName), \(counted(training.training.count, "training example"))"
  }

  /// Examines the gradients of a network on one batch, without a training: of an example on paper, or of a
  /// backpropagation of one's own.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - inputs: *examples × features*.
  ///   - targets: *examples × outputs*.
  ///   - objective: The cost J.
  ///   - backpropagation: What computes the gradients of J; without it, the library does.
  /// - Throws: `NetworkError` if a shape or the output activation does not fit.
  public init(
    of network: Network<Double>, inputs: Matrix<Double>, targets: Matrix<Double>,
    objective: Objective, backpropagation: Backpropagation? = nil
  ) throws {
    batch = GradientBatch(
      network: network, inputs: inputs, targets: targets, objective: objective,
      backpropagation: backpropagation ?? { try $0.gradients(of: $1, targets: $2, $3) })
    _ = try network.cost(of: inputs, targets: targets, objective)
    training = nil
    team = .single
    let widths = [network.inputCount] + network.layers.map(\.outputCount)
    subject =
      "\(widths.map(String.init).joined(separator: "-")), \(counted(inputs.rows, "example"))"
  }

  /// What computes the gradients of a cost: a network, inputs, targets and the cost.
  public typealias Backpropagation =
    @Sendable (Network<Double>, Matrix<Double>, Matrix<Double>, Objective) throws
    -> Gradients<Double>
}

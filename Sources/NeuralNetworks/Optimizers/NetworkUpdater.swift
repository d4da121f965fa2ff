package import LinearAlgebra

/// The second half of training steps: it turns the gradients of a batch into new parameters, and keeps what the rule wants
/// to know of earlier steps.
package final class NetworkUpdater<Scalar: MatrixScalar> {
  /// What is kept of earlier steps.
  package let state: OptimizerState<Scalar>
  /// The average of the parameters, if one is kept.
  package let average: WeightAverage<Scalar>?
  let rules: UpdateRules
  let optimizer: any Optimizer<Scalar>
  private let maxNorm: MaxNormConstraint<Scalar>?

  /// Creates an updater before the first step.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - network: The network before the first step, of the shape of those to change.
  package init(_ rules: UpdateRules, for network: Network<Scalar>) {
    self.rules = rules
    optimizer = rules.optimizer.makeOptimizer()
    state = OptimizerState(slotNames: optimizer.slotNames, for: network)
    average = rules.averaging.map { WeightAverage($0, of: network) }
    maxNorm = rules.maxNorm.map { MaxNormConstraint($0, for: network) }
  }

  /// Whether a workspace has to have memory for the gradients of weights; without, product and update are one.
  package var needsGradients: Bool {
    rules.changesGradients
      || optimizer.linearStep(UpdateStep(learningRate: 0, number: 1)) == nil
  }

  /// Takes one step down the gradients of a batch.
  ///
  /// - Parameters:
  ///   - network: The network to change, that the batch was propagated through.
  ///   - workspace: What the passes have left.
  ///   - inputs: X.
  ///   - batchSize: The number of examples.
  ///   - learningRate: η.
  ///   - team: The threads to share the work among.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func update(
    _ network: inout Network<Scalar>, after workspace: Workspace<Scalar>,
    _ inputs: BatchInputs<Scalar>, batchSize: Int, learningRate: Double, on team: WorkerTeam
  ) {
    state.steps += 1
    var step = UpdateStep(learningRate: learningRate, number: state.steps)
    step.l2 = workspace.weightDecay(of: rules.penalty)
    step.l1 = rules.l1
    step.decay = rules.weightDecay
    network.withParameters { parameters in
      workspace.followStatistics(parameters, batchSize: batchSize)
      let batch = PropagatedBatch(
        workspace: workspace, inputs: inputs, size: batchSize, penalty: rules.penalty)
      if !workspace.keepsGradients, let linearStep = optimizer.linearStep(step) {
        descend(parameters, by: linearStep, batch, step, on: team)
      } else if case .norm = rules.clipping {
        descendClipped(parameters, batch, step, on: team)
      } else {
        if case .value(let limit) = rules.clipping { step.limit = limit }
        descend(parameters, batch, step, on: team)
      }
      maxNorm?.apply(to: parameters, on: team)
      average?.follow(parameters, afterStep: state.steps, on: team)
    }
  }
}

/// A batch that was propagated through a network.
struct PropagatedBatch<Scalar: MatrixScalar> {
  let workspace: Workspace<Scalar>
  let inputs: BatchInputs<Scalar>
  let size: Int
  let penalty: L2Penalty
}

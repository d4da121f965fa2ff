package import LinearAlgebra

/// The second half of training steps: it turns the gradients of a batch into new parameters, and keeps what the rule wants
/// to know of earlier steps.
package final class NetworkUpdater<Scalar: MatrixScalar> {
  /// What is kept of earlier steps.
  package let state: OptimizerState<Scalar>
  private let rules: UpdateRules
  private let optimizer: any Optimizer<Scalar>

  /// Creates an updater before the first step.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - network: The shape of the networks to change.
  package init(_ rules: UpdateRules, for network: Network<Scalar>) {
    self.rules = rules
    optimizer = rules.optimizer.makeOptimizer()
    state = OptimizerState(slotNames: optimizer.slotNames, for: network)
  }

  /// Whether a workspace has to have memory for the gradients of weights; without, product and update are one.
  package var needsGradients: Bool {
    optimizer.linearStep(UpdateStep(learningRate: 0, number: 1)) == nil
  }

  /// Takes one step down the gradients of a batch.
  ///
  /// - Parameters:
  ///   - network: The network to change, of which the batch has passed forward and backward.
  ///   - workspace: What the passes have left.
  ///   - inputs: X.
  ///   - batchSize: The number of examples.
  ///   - learningRate: η.
  ///   - team: The threads to share the work among.
  package func update(
    _ network: inout Network<Scalar>, after workspace: Workspace<Scalar>,
    _ inputs: BatchInputs<Scalar>, batchSize: Int, learningRate: Double, on team: WorkerTeam
  ) {
    state.steps += 1
    var step = UpdateStep(learningRate: learningRate, number: state.steps)
    step.l2 = workspace.weightDecay(of: rules.penalty)
    step.decay = rules.weightDecay
    network.withParameters { parameters in
      workspace.followStatistics(parameters, batchSize: batchSize)
      if let linearStep = optimizer.linearStep(step), !workspace.keepsGradients {
        return workspace.descend(
          parameters, by: linearStep, inputs, batchSize: batchSize, on: team
        ) { layer in
          updateRows(parameters[layer], layer: layer, workspace, step)
        }
      }
      workspace.sumGradients(
        inputs, batchSize: batchSize, on: team, penalty: rules.penalty
      ) { layer, rows in
        update(parameters[layer], .weights, layer: layer, rows: rows, workspace, step)
        if rows.lowerBound == 0 { updateRows(parameters[layer], layer: layer, workspace, step) }
      }
    }
  }

  /// Changes the parameters of a layer that are a single row.
  private func updateRows(
    _ parameters: LayerParameters<Scalar>, layer: Int, _ workspace: Workspace<Scalar>,
    _ step: UpdateStep
  ) {
    for kind in ParameterKind.rows {
      update(parameters, kind, layer: layer, rows: 0..<1, workspace, step.withoutPenalties)
    }
  }

  /// Changes some rows of the parameters of a kind.
  private func update(
    _ parameters: LayerParameters<Scalar>, _ kind: ParameterKind, layer: Int, rows: Range<Int>,
    _ workspace: Workspace<Scalar>, _ step: UpdateStep
  ) {
    guard let own = parameters[kind], let gradients = workspace.gradients(kind, ofLayer: layer),
      let slots = state.slots(kind, ofLayer: layer, rows: rows)
    else { return }
    optimizer.update(own.rows(rows), along: gradients.rows(rows), keeping: slots, step)
  }
}

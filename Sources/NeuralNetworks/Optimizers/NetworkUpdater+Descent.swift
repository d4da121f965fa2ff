import LinearAlgebra

/// The ways from the gradients of a batch to new parameters.
extension NetworkUpdater {
  /// Each panel of weights is the result of one product.
  func descend(
    _ parameters: [LayerParameters<Scalar>], by linearStep: LinearStep<Scalar>,
    _ batch: PropagatedBatch<Scalar>, _ step: UpdateStep, on team: WorkerTeam
  ) {
    batch.workspace.descend(
      parameters, by: linearStep, batch.inputs, batchSize: batch.size, on: team
    ) { layer in
      updateRows(parameters[layer], layer: layer, batch.workspace, step)
    }
  }

  /// Each panel of weights is changed while its gradients are still close to the processor.
  func descend(
    _ parameters: [LayerParameters<Scalar>], _ batch: PropagatedBatch<Scalar>, _ step: UpdateStep,
    on team: WorkerTeam
  ) {
    batch.workspace.sumGradients(
      batch.inputs, batchSize: batch.size, on: team, penalty: batch.penalty
    ) { layer, rows in
      update(parameters[layer], WeightPanel(layer: layer, rows: rows), batch.workspace, step)
    }
  }

  /// All gradients are there before the first parameter is changed: their length decides how far the step goes.
  func descendClipped(
    _ parameters: [LayerParameters<Scalar>], _ batch: PropagatedBatch<Scalar>, _ step: UpdateStep,
    on team: WorkerTeam
  ) {
    let workspace = batch.workspace
    let count = workspace.weightPanels.count
    let sum = withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { squares in
      squares.initialize(repeating: 0)
      workspace.forEachWeightPanel(on: team) { index, panel in
        workspace.sumGradients(
          layer: panel.layer, weightRows: panel.rows, inputs: batch.inputs,
          batchSize: batch.size, penalty: batch.penalty)
        squares[index] = workspace.sumOfSquaredGradients(panel)
      }
      // In the order of the panels, whoever was first.
      return squares.reduce(0, +)
    }
    var step = step
    step.scale = rules.clipping?.scale(length: sum.squareRoot()) ?? 1
    workspace.forEachWeightPanel(on: team) { _, panel in
      update(parameters[panel.layer], panel, workspace, step)
    }
  }

  /// Changes the weights of a panel, and with the first rows the layer's other parameters.
  private func update(
    _ parameters: LayerParameters<Scalar>, _ panel: WeightPanel, _ workspace: Workspace<Scalar>,
    _ step: UpdateStep
  ) {
    update(parameters, .weights, layer: panel.layer, rows: panel.rows, workspace, step)
    if panel.rows.lowerBound == 0 {
      updateRows(parameters, layer: panel.layer, workspace, step)
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

extension Workspace {
  /// Σ g² over the weights of a panel, and with the first rows over the layer's other parameters.
  fileprivate func sumOfSquaredGradients(_ panel: WeightPanel) -> Double {
    let weights = weightGradients(ofLayer: panel.layer).rows(panel.rows).sumOfSquares
    guard panel.rows.lowerBound == 0 else { return weights }
    return ParameterKind.rows.reduce(weights) {
      $0 + (gradients($1, ofLayer: panel.layer)?.sumOfSquares ?? 0)
    }
  }
}

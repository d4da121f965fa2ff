package import LinearAlgebra

/// The two halves of a training step, each shared out among a team.
///
/// The pieces depend on the shapes alone, and sums over pieces are taken in their order: the bits do not depend on the
/// number of threads.
extension Workspace {
  /// Forward propagation, losses and backpropagation of a batch, in panels of rows.
  ///
  /// - Parameters:
  ///   - network: A network of the shape that this was made for.
  ///   - inputs: X, of which `load` fills the rows.
  ///   - objective: What the losses and δ come from.
  ///   - batchSize: The number of examples.
  ///   - team: The threads to share the work among.
  ///   - load: Fills some rows of the inputs and of ``targets``; called once for each panel, on its thread.
  /// - Returns: The sum of the losses.
  package func propagate(
    _ network: Network<Scalar>, _ inputs: BatchInputs<Scalar>, _ objective: Objective,
    batchSize: Int, on team: WorkerTeam, load: (Range<Int>) -> Void
  ) -> Double {
    let panels = Self.panelCount(rows: batchSize)
    inputs.beginGroups(panels, height: (batchSize + panels - 1) / panels)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: panels) { lossSums in
      lossSums.initialize(repeating: 0)
      team.forEach(panels) { panel, _ in
        let rows = batchSize * panel / panels..<batchSize * (panel + 1) / panels
        load(rows)
        forward(network, inputs, rows: rows)
        inputs.collect(group: panel, rows: rows)
        lossSums[panel] = lossSum(objective.loss, rows: rows)
        backward(network, objective, rows: rows, batchSize: batchSize)
      }
      return lossSums.reduce(0, +)
    }
  }

  /// The gradients of a batch, after ``propagate(_:_:_:batchSize:on:load:)``, in panels of the rows of each layer's
  /// weights.
  ///
  /// - Parameters:
  ///   - inputs: X.
  ///   - batchSize: The number of examples.
  ///   - team: The threads to share the work among.
  ///   - penalty: The penalty of the objective, of which a planted mistake may spoil the gradient. Its λW is left to the
  ///     update, see ``weightDecay(of:)``.
  ///   - use: Called with each panel while its gradients are still close to the processor: a layer and the rows of its
  ///     weights. Its biases belong to the panel of the first row.
  package func sumGradients(
    _ inputs: BatchInputs<Scalar>, batchSize: Int, on team: WorkerTeam,
    penalty: L2Penalty = L2Penalty(strength: 0),
    use: (_ layer: Int, _ weightRows: Range<Int>) -> Void = { _, _ in }
  ) {
    var panels: [(layer: Int, rows: Range<Int>)] = []
    for layer in 0..<layerCount {
      let gradients = weightGradients(ofLayer: layer)
      let height = gradients.rows
      let count = min(height, Self.panelCount(weights: gradients.count))
      for panel in 0..<count {
        panels.append((layer, height * panel / count..<height * (panel + 1) / count))
      }
    }
    team.forEach(panels.count) { panel, _ in
      let (layer, rows) = panels[panel]
      sumGradients(
        layer: layer, weightRows: rows, inputs: inputs, batchSize: batchSize, penalty: penalty)
      use(layer, rows)
    }
  }

  /// Two panels as soon as a thread gets sixteen rows; more while each has at least 48, because a product of fewer rows
  /// spends its time on arranging the weights. Powers of two, so that two, four and eight threads share evenly.
  package static func panelCount(rows: Int) -> Int {
    guard rows >= 32 else { return 1 }
    var panels = 2
    while rows >= 48 * 2 * panels { panels *= 2 }
    return panels
  }

  /// Panels of at least 20,000 weights: with fewer, handing out costs more than it saves.
  private static func panelCount(weights: Int) -> Int {
    var panels = 1
    while panels < 16, weights >= 20_000 * 2 * panels { panels *= 2 }
    return panels
  }
}

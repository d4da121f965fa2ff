package import LinearAlgebra

/// The rows of a batch in panels, shared out among a team.
struct RowPanels {
  let batchSize: Int
  let weights: BatchWeights?
  let count: Int
  let team: WorkerTeam

  func rows(of panel: Int) -> Range<Int> {
    batchSize * panel / count..<batchSize * (panel + 1) / count
  }

  /// Calls `body` with each panel and its rows.
  func forEach(_ body: (_ panel: Int, _ rows: Range<Int>) -> Void) {
    team.forEach(count) { panel, _ in body(panel, rows(of: panel)) }
  }
}

/// The first half of a training step, shared out among a team.
///
/// The pieces depend on the shapes alone, and sums over pieces are taken in their order: the bits do not depend on the
/// number of threads.
extension Workspace {
  /// Forward propagation, losses and backpropagation of a batch.
  ///
  /// - Parameters:
  ///   - network: A network of the shape that this was made for.
  ///   - inputs: X, of which `load` fills the rows.
  ///   - objective: What the losses and δ come from.
  ///   - batchSize: The number of examples.
  ///   - weights: How much each example counts; all the same if not given.
  ///   - step: The number of the step in the whole training, counted from 0, which dropout is drawn for.
  ///   - team: The threads to share the work among.
  ///   - load: Fills some rows of the inputs and of ``targets``; called once for each row, by one of the threads.
  /// - Returns: The sum of the losses, each times its weight.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func propagate(
    _ network: Network<Scalar>, _ inputs: BatchInputs<Scalar>, _ objective: Objective,
    batchSize: Int, weights: BatchWeights? = nil, step: Int = 0, on team: WorkerTeam,
    load: (Range<Int>) -> Void
  ) -> Double {
    let panels = RowPanels(
      batchSize: batchSize, weights: weights, count: Self.panelCount(rows: batchSize), team: team)
    func start(_ rows: Range<Int>) {
      load(rows)
      drop(inputs, rows: rows, step: step)
    }
    // Whatever way this batch goes, the lists are of the one before.
    relay?.reset()
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: panels.count) { lossSums in
      lossSums.initialize(repeating: 0)
      if passesByLayer {
        propagateByLayer(network, inputs, objective, panels, lossSums: lossSums, load: start)
      } else if case .sparse(let batch) = inputs, let relay, team.threadCount == 2,
        panels.count > 1, relay.pays(batchSize: batchSize)
      {
        propagateByRelay(
          network, batch, objective, panels, relay, lossSums: lossSums, load: start)
      } else {
        panels.forEach { panel, rows in
          start(rows)
          forward(network, inputs, rows: rows)
          lossSums[panel] = lossSum(objective.loss, rows: rows, weights: weights)
          backward(network, objective, rows: rows, batchSize: batchSize, weights: weights)
        }
      }
      return lossSums.reduce(0, +)
    }
  }

  /// Two panels as soon as a thread gets sixteen rows; more while each has at least 48, because a product of fewer rows
  /// spends its time on arranging the weights. Powers of two, so that two, four and eight threads share evenly.
  static func panelCount(rows: Int) -> Int {
    guard rows >= 32 else { return 1 }
    var panels = 2
    while rows >= 48 * 2 * panels { panels *= 2 }
    return panels
  }
}

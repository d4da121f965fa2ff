package import LinearAlgebra

/// The average of a network's parameters over the steps so far.
package final class WeightAverage<Scalar: MatrixScalar> {
  /// The averages, as a network.
  package var network: Network<Scalar>
  private let settings: WeightAveraging
  private let panels: [WeightPanel]

  /// Creates an average of the parameters before the first step.
  init(_ settings: WeightAveraging, of network: Network<Scalar>) {
    self.settings = settings
    self.network = network
    panels = Workspace.weightPanels(of: network)
  }

  /// Takes the parameters after a step into the average.
  ///
  /// - Parameters:
  ///   - parameters: The parameters of all layers.
  ///   - number: The number of the step, the first is 1.
  ///   - team: The threads to share the work among.
  func follow(
    _ parameters: [LayerParameters<Scalar>], afterStep number: Int, on team: WorkerTeam
  ) {
    let share = Scalar(settings.share(afterStep: number))
    network.withParameters { averages in
      team.forEach(panels.count) { index, _ in
        let (layer, rows) = (panels[index].layer, panels[index].rows)
        averages[layer].weights.rows(rows).approach(
          parameters[layer].weights.rows(rows).reading, by: share)
        if rows.lowerBound == 0 { averages[layer].approachRows(of: parameters[layer], by: share) }
      }
    }
  }
}

extension LayerParameters {
  /// Goes a share of the way to all that is a single row in another layer, the running averages among it.
  fileprivate func approachRows(of other: LayerParameters, by share: Scalar) {
    for kind in ParameterKind.rows {
      if let row = other[kind] { self[kind]?.approach(row.reading, by: share) }
    }
    if let statistics = other.normalization {
      normalization?.mean.approach(statistics.mean.reading, by: share)
      normalization?.variance.approach(statistics.variance.reading, by: share)
    }
  }
}

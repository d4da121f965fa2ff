import NeuralNetworks
import Training

/// All that is known of a run.
struct RunDetails: Encodable, Sendable {
  /// What its network takes and gives.
  struct Model: Encodable, Sendable {
    struct Layer: Encodable, Sendable {
      let inputs: Int
      let units: Int
      let activation: Activation
    }

    let layers: [Layer]
    let classNames: [String]
    let rows: Int
    let columns: Int

    init(_ loaded: LoadedModel) {
      let architecture = loaded.description.architecture
      let widths = [architecture.inputs] + architecture.layers.map(\.units)
      layers = zip(widths, architecture.layers).map {
        Layer(inputs: $0, units: $1.units, activation: $1.activation)
      }
      classNames = loaded.description.classNames
      rows = loaded.shape.rows
      columns = loaded.shape.columns
    }
  }

  let summary: RunSummary
  /// As it is in `run.json`.
  let configuration: TrainingConfiguration
  let history: [EpochEntry]
  /// The epochs whose networks can be asked for; 0 is the network before training.
  let epochsSaved: [Int]
  /// Null as long as no network has been saved.
  @NullWhenMissing var model: Model?
}

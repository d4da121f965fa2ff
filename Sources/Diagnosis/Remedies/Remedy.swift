import Datasets
import NeuralNetworks
import Training

/// A change of a training that may make it learn.
struct Remedy {
  /// The change in the words of the command line.
  let name: String
  /// The training with the change.
  let training: ExaminedTraining

  private init(
    _ name: String, _ training: ExaminedTraining, _ change: (inout ExaminedTraining) -> Void
  ) {
    self.name = name
    var changed = training
    change(&changed)
    self.training = changed
  }

  /// The training with another learning rate, constant.
  static func rate(_ rate: Double, _ training: ExaminedTraining) -> Remedy {
    Remedy("--learning-rate \(short(rate))", training) {
      $0.configuration.learningRate = .constant(rate: rate)
    }
  }

  /// What is worth trying besides another rate: only what is another way than the training's own.
  static func all(for training: ExaminedTraining) -> [Remedy] {
    let configuration = training.configuration
    let layers = configuration.architecture.layers
    var remedies: [Remedy] = []
    switch configuration.preprocessing.scaling {
    case .raw, .centered:
      remedies.append(
        Remedy("--scaling standard", training) {
          $0.configuration.preprocessing = $0.configuration.preprocessing.scaled(
            by: Preprocessing.standardizing, measuring: $0.training)
        })
    case .unit, .symmetric, .standardized, .deskewed, .directional: break
    }
    if layers.contains(where: { $0.initializer != Initializer(suiting: $0.activation) }) {
      remedies.append(
        Remedy("the usual initializer (he-normal into relu, glorot-uniform elsewhere)", training) {
          $0.configuration.architecture.drawAsUsual()
        })
    }
    if configuration.objective.penalty.strength > 0 {
      remedies.append(
        Remedy("--l2 0", training) { $0.configuration.objective.penalty.strength = 0 })
    }
    if layers.dropLast().contains(where: { $0.activation != .relu }) {
      remedies.append(
        Remedy("--activation relu", training) {
          for layer in $0.configuration.architecture.layers.indices.dropLast() {
            $0.configuration.architecture.layers[layer].activation = .relu
          }
          $0.configuration.architecture.drawAsUsual()
        })
    }
    return remedies
  }
}

extension NetworkArchitecture {
  fileprivate mutating func drawAsUsual() {
    for layer in layers.indices {
      layers[layer].initializer = Initializer(suiting: layers[layer].activation)
    }
  }
}

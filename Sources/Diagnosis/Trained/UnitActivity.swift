import LinearAlgebra
import NeuralNetworks

/// The units of the hidden layers that answer the same to every example.
struct UnitActivity {
  /// The ways in which a unit is lost.
  enum Loss {
    /// A rectifier answers 0 to every example.
    case dead
    /// A sigmoid or tanh is at its limits for nearly every example.
    case saturated
  }

  /// The lost units of a layer.
  struct Layer {
    /// Counted from 1.
    let number: Int
    let loss: Loss
    let lost: Int
    let units: Int
  }

  /// The layers whose units can be lost.
  let layers: [Layer]
  /// The hidden layers with softmax, counted from 1.
  let softmaxLayers: [Int]
  /// The number of examples.
  let examples: Int

  init(of network: Network<Double>, _ pass: ForwardPass<Double>) {
    examples = pass.outputs.rows
    softmaxLayers = network.layers.dropLast().indices.filter {
      network.layers[$0].activation == .softmax
    }.map { $0 + 1 }
    layers = network.layers.dropLast().enumerated().compactMap { index, layer in
      let activations = pass.activations[index]
      let (loss, lost): (Loss, Int)
      switch layer.activation {
      case .relu:
        (loss, lost) = (.dead, activations.countColumns { $0.allSatisfy { $0 == 0 } })
      case .sigmoid, .tanh:
        let activation = layer.activation
        (loss, lost) = (
          .saturated, activations.countColumns { Self.isSaturated($0, activation) }
        )
      case .identity, .softmax:
        return nil
      }
      return Layer(number: index + 1, loss: loss, lost: lost, units: layer.outputCount)
    }
  }

  /// Whether half of a layer is lost, so that it hardly learns.
  var hasLostLayer: Bool { layers.contains { 2 * $0.lost >= $0.units } }

  /// Whether a unit's derivative is below 4% of its maximum for nine of ten examples.
  private static func isSaturated(_ activations: [Double], _ activation: Activation) -> Bool {
    let atLimit = activations.count {
      activation == .tanh ? abs($0) > 0.98 : $0 < 0.01 || $0 > 0.99
    }
    return atLimit * 10 >= activations.count * 9
  }
}

extension Matrix<Double> {
  /// The number of columns that are as `condition` says.
  fileprivate func countColumns(where condition: ([Double]) -> Bool) -> Int {
    let columns = transposed
    return (0..<columns.rows).count { condition(columns.row($0)) }
  }
}

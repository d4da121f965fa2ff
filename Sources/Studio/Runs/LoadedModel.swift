import Datasets
import HTTPServing
import LinearAlgebra
import NeuralNetworks
import Synchronization
import Training

/// A trained network that is ready to answer.
final class LoadedModel: Sendable {
  /// What tells it from any other.
  let stamp: FileStamp
  let model: SavedModel
  private let predictor: Mutex<AnyPredictor>

  private enum AnyPredictor {
    case float32(Predictor<Float>)
    case float64(Predictor<Double>)
  }

  init(_ model: SavedModel, stamp: FileStamp) throws {
    self.model = model
    self.stamp = stamp
    let preprocessing = model.description.preprocessing
    switch model.network {
    case .float32(let network):
      predictor = Mutex(.float32(try Predictor(network, preprocessing: preprocessing)))
    case .float64(let network):
      predictor = Mutex(.float64(try Predictor(network, preprocessing: preprocessing)))
    }
  }

  var description: ModelDescription { model.description }

  /// The rows and columns that an example is shown in; those of a table are one row.
  var shape: ExampleShape { ExampleShape(description.exampleShape) }

  /// What the network makes of one example.
  ///
  /// - Throws: `TrainingError` if it has not as many features as the network has inputs.
  func predict(_ pixels: [UInt8]) throws -> Prediction {
    try predictor.withLock { predictor in
      switch predictor {
      case .float32(let predictor): try predictor.predict(pixels)
      case .float64(let predictor): try predictor.predict(pixels)
      }
    }
  }
}

import LinearAlgebra
import NeuralNetworks

/// The network of the best epoch so far.
struct BestNetwork<Scalar: MatrixScalar> {
  /// The epoch, counted from 1.
  let epoch: Int
  /// The network as it was handed out then.
  let network: Network<Scalar>
}

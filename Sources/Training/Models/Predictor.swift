public import Datasets
public import LinearAlgebra
public import NeuralNetworks

/// Asks a network about one example after another, in memory that it keeps: for a program that has to answer at once.
///
/// It is used by one thread at a time; each thread can have its own.
public final class Predictor<Scalar: MatrixScalar> {
  private let network: Network<Scalar>
  private let preprocessing: Preprocessing
  private let table: Matrix<Scalar>
  private let offsets: Matrix<Scalar>?
  private let sparse: SparseExample<Scalar>?
  private let inputs: ScratchMatrix<Scalar>
  private let activations: [ScratchMatrix<Scalar>]
  private let logits: ScratchMatrix<Scalar>

  /// Makes a network ready.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - preprocessing: How bytes become inputs; that which it was trained with.
  /// - Throws: ``ConfigurationError`` if the preprocessing is not for as many features as the network takes.
  public init(
    _ network: Network<Scalar>, preprocessing: Preprocessing
  ) throws(ConfigurationError) {
    if let fault = preprocessing.fault(features: network.inputCount) {
      throw ConfigurationError(value: "preprocessing", description: fault)
    }
    // With batch normalisation, layers are passed plainly only once it is part of their weights.
    let network = network.folded
    self.network = network
    self.preprocessing = preprocessing
    table = preprocessing.table()
    offsets = preprocessing.offsets()
    let first = network.layers[0]
    sparse = SparseExample(
      table: table, offsets: offsets, weights: first.weights, biases: first.biases)
    inputs = ScratchMatrix(rows: 1, columns: network.inputCount)
    activations = network.layers.map { ScratchMatrix(rows: 1, columns: $0.outputCount) }
    logits = ScratchMatrix(rows: 1, columns: network.outputCount)
  }

  /// The class with the largest output.
  ///
  /// - Parameter bytes: The features of one example, as many as the network takes.
  /// - Throws: ``TrainingError/dataDoesNotFit(part:expected:found:)``.
  public func predictedClass(of bytes: [UInt8]) throws(TrainingError) -> Int {
    try propagate(bytes)
    // Logits order outputs that have saturated.
    return logits.view.reading.columnsOfLargest[0]
  }

  /// The outputs and the class with the largest.
  ///
  /// - Parameter bytes: The features of one example, as many as the network takes.
  /// - Throws: ``TrainingError/dataDoesNotFit(part:expected:found:)``.
  public func predict(_ bytes: [UInt8]) throws(TrainingError) -> Prediction {
    let predictedClass = try predictedClass(of: bytes)
    let outputs = activations[activations.count - 1].view
    return Prediction(outputs: outputs.elements.map { Double($0) }, predictedClass: predictedClass)
  }

  private func propagate(_ bytes: [UInt8]) throws(TrainingError) {
    guard bytes.count == network.inputCount else {
      throw .dataDoesNotFit(part: "features", expected: network.inputCount, found: bytes.count)
    }
    let bytes = preprocessing.prepared(bytes)
    let top = activations.count - 1
    for (index, layer) in network.layers.enumerated() {
      let values = activations[index].view
      let netInputs = index == top ? logits.view : nil
      if index > 0 {
        layer.forward(
          activations[index - 1].view.reading, activations: values, netInputs: netInputs)
      } else if let sparse {
        bytes.withUnsafeBufferPointer { sparse.multiply($0, into: values) }
        layer.activate(values, netInputs: netInputs)
      } else {
        bytes.withUnsafeBufferPointer { bytes in
          withUnsafePointer(to: 0) {
            inputs.view.lookUp(
              bytes, examples: UnsafeBufferPointer(start: $0, count: 1), in: table.view)
          }
        }
        if let offsets { inputs.view.addToRows(offsets.view) }
        layer.forward(inputs.view.reading, activations: values, netInputs: netInputs)
      }
    }
  }
}

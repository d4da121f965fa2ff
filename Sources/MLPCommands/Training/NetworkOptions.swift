import LinearAlgebra
import NeuralNetworks
import Training

/// The options that decide the shape of a network.
struct NetworkOptions: ArgumentGroup {
  static let title = "Network"

  @Option(placeholder: "widths", help: "Units of each hidden layer, as in 300,100; or 'none'.")
  var hidden = HiddenWidths([100])
  @Option(placeholder: "function", help: "The activation of the hidden layers.")
  var activation = Activation.relu
  @Option(
    placeholder: "loss",
    help: """
      The loss. It decides the output layer: softmax for softmax-cross-entropy, sigmoid for the others.
      """)
  var loss = LossChoice.softmaxCrossEntropy
  @Option(
    placeholder: "rule",
    help: """
      How weights are drawn: he-normal, he-uniform, glorot-normal, glorot-uniform, inputs-uniform (±1/√inputs), \
      normal:0.1 (standard deviation) or uniform:0.1 (limit). Default: he-normal into relu, glorot-uniform elsewhere.
      """)
  var initializer: InitializerChoice?
  @Flag(
    inverse: true,
    help: "Batch normalisation in the hidden layers; after training it is part of their weights.")
  var batchNorm = false
  @Option(placeholder: "bits", help: "The width of the numbers.") var precision = Precision.float32

  /// Makes the network of a configuration what the options say.
  ///
  /// - Throws: `ValidationError` for batch normalisation without a layer to have it.
  func apply(
    _ scope: ArgumentScope, to configuration: inout TrainingConfiguration
  ) throws(ValidationError) {
    if let hidden = $hidden.value(in: scope) {
      configuration.architecture.setHidden(hidden.widths)
    }
    if let activation = $activation.value(in: scope) {
      configuration.architecture.setActivation(activation)
    }
    if let loss = $loss.value(in: scope) {
      configuration.objective.loss = loss.loss
      configuration.architecture.setOutputActivation(loss.outputActivation)
    }
    if let initializer {
      configuration.architecture.setDistribution(initializer.initializer.distribution)
    }
    if let batchNorm = $batchNorm.value(in: scope) {
      guard !batchNorm || configuration.architecture.layers.count > 1 else {
        throw ValidationError(
          "--batch-norm is about hidden layers, and this network has none.", option: "batch-norm")
      }
      configuration.architecture.setBatchNormalization(batchNorm)
    }
    if let precision = $precision.value(in: scope) { configuration.precision = precision }
  }
}

extension Activation: ExpressibleByArgument {}
extension Precision: ExpressibleByArgument {}

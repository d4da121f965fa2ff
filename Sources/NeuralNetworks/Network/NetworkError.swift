/// What does not fit in or around a network.
public enum NetworkError: Error, Equatable, Sendable {
  /// A network was to be made of no layers.
  case noLayers
  /// A layer's biases are not a row of as many elements as it has units.
  case biasesDoNotFit(weights: [Int], biases: [Int])
  /// The numbers of a batch normalisation are not rows of as many elements as the layer has units.
  case normalizationDoesNotFit(units: Int, found: [Int])
  /// A layer takes another number of inputs than the layer before it gives.
  case layersDoNotFit(layer: Int, inputs: Int, previousOutputs: Int)
  /// A batch has another number of features than the network takes.
  case featuresDoNotFit(expected: Int, found: Int)
  /// The targets are not one row for each example with one column for each output.
  case targetsDoNotFit(expected: [Int], found: [Int])
  /// Gradients are not those of the network's parameters: another number of layers if `layer` is nil, else other rows and
  /// columns, of the weights, the biases and, with batch normalisation, the scale.
  case gradientsDoNotFit(layer: Int?, expected: [Int], found: [Int])
  /// The loss needs another activation in the output layer.
  case outputActivation(loss: Loss, required: Activation, found: Activation)
}

extension NetworkError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .noLayers:
      "A network needs at least one layer."
    case .biasesDoNotFit(let weights, let biases):
      """
      The biases are \(biases[0]) × \(biases[1]), but weights of \(weights[0]) × \(weights[1]) need biases of \
      1 × \(weights[1]): one for each unit.
      """
    case .normalizationDoesNotFit(let units, let found):
      """
      The numbers of a batch normalisation are \(found[0]) × \(found[1]), but a layer of \(units) units needs \
      1 × \(units): one for each unit.
      """
    case .layersDoNotFit(let layer, let inputs, let previousOutputs):
      """
      Layer \(layer + 1) takes \(inputs) inputs, but layer \(layer) has \(previousOutputs) units: give layer \
      \(layer + 1) weights with \(previousOutputs) rows.
      """
    case .featuresDoNotFit(let expected, let found):
      """
      The first layer takes examples of \(expected) features; these have \(found). Use data of the kind that the \
      network was made for.
      """
    case .targetsDoNotFit(let expected, let found):
      """
      The targets are \(found[0]) × \(found[1]); \(expected[0]) examples with \(expected[1]) outputs need \
      \(expected[0]) × \(expected[1]).
      """
    case .gradientsDoNotFit(nil, let expected, let found):
      "There are gradients for \(found[0]) layers, but the network has \(expected[0])."
    case .gradientsDoNotFit(let layer?, let expected, let found):
      """
      The gradients of layer \(layer + 1) are of the shapes \(Self.wording(found)), but its weights, biases and scales are of \
      \(Self.wording(expected)).
      """
    case .outputActivation(let loss, let required, let found):
      """
      The loss \(loss.rawValue) needs an output layer with the activation \(required.rawValue), not \
      \(found.rawValue).
      """
    }
  }

  /// Rows and columns in turn, as in “2 × 3 and 1 × 3”.
  private static func wording(_ shapes: [Int]) -> String {
    stride(from: 0, to: shapes.count, by: 2)
      .map { "\(shapes[$0]) × \(shapes[$0 + 1])" }.joined(separator: " and ")
  }
}

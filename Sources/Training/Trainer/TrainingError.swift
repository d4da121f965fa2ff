/// What stops training.
public enum TrainingError: Error, Equatable, Sendable {
  /// There are fewer training examples than one batch needs.
  case tooFewExamples(found: Int, batchSize: Int)
  /// A batch has a single example, which batch normalisation can make nothing of.
  case singleExample(examples: Int, batchSize: Int)
  /// The weights of the training examples do not fit them.
  case exampleWeights(reason: String)
  /// The examples do not have the features or classes that the network has inputs and outputs for.
  case dataDoesNotFit(part: String, expected: Int, found: Int)
  /// The examples are images of another shape than the network learned from.
  case otherShape(expected: [Int], found: [Int])
  /// The loss of a batch is infinite or not a number; the parameters are as they were before that batch.
  case nonFiniteLoss(loss: Double, epoch: Int, step: Int, cause: String)
}

extension TrainingError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .tooFewExamples(let found, let batchSize):
      found == 0
        ? "There are no training examples left: hold out fewer for validation."
        : """
        There are \(found) training examples, fewer than one batch of \(batchSize). Choose smaller batches, or hold out \
        fewer examples for validation.
        """
    case .singleExample(let examples, let batchSize):
      """
      Batch normalisation needs at least 2 examples in a batch, but \(examples) examples in batches of \(batchSize) leave \
      one that has a single example. Choose another batch size, or leave out the incomplete batch.
      """
    case .exampleWeights(let reason):
      "\(reason) Give one weight for each example to learn from, those held out for validation left out."
    case .dataDoesNotFit(let part, let expected, let found):
      """
      The network has \(expected) \(part == "features" ? "inputs" : "outputs"), but the examples have \
      \(found) \(part). Use data of the kind that the network was made for.
      """
    case .otherShape(let expected, let found):
      """
      The network learned from images of \(Self.wording(expected)), but these are of \(Self.wording(found)). Use images of the \
      same rows and columns.
      """
    case .nonFiniteLoss(let loss, let epoch, let step, let cause):
      """
      The loss became \(loss.isNaN ? "not a number" : "infinite") in epoch \(epoch), step \(step). \(cause)
      """
    }
  }

  private static func wording(_ shape: [Int]) -> String {
    shape.map(String.init).joined(separator: " × ")
  }
}

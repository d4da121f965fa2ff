/// The figures that can be drawn of a run, by the names that `mlp figures` takes.
public enum RunFigure: String, CaseIterable, Sendable {
  case cost
  case accuracy
  case lossAndAccuracy = "loss-and-accuracy"
  case firstOfEachClass = "first-of-each-class"
  case oneClass = "one-class"
  case randomExamples = "random-examples"
  case example
  case augmentation
  case predictions
  case misclassified
  case misclassifiedTwoLines = "misclassified-true-predicted"
  case confusion
  case outputs
  case randomOutputs = "random-outputs"
  case rotation
  case weights
  case principalComponents = "principal-components"

  /// The name.
  public var name: String { rawValue }

  /// What is shown, in one line.
  public var summary: String {
    switch self {
    case .cost: "the cost after each epoch"
    case .accuracy: "training and validation accuracy after each epoch"
    case .lossAndAccuracy: "the loss of each iteration, over the accuracies after each epoch"
    case .firstOfEachClass: "the first training image of each class"
    case .oneClass: "25 training images of one class"
    case .randomExamples: "50 random training images with their labels"
    case .example: "one test image, large, with the values of its pixels"
    case .augmentation: "the first image of each class as the first epochs see it, distorted"
    case .predictions: "40 random test images with their predictions"
    case .misclassified: "25 misclassified test images: '1) t: 5 p: 6'"
    case .misclassifiedTwoLines: "25 misclassified test images: '1) True: 5', 'Predicted: 6'"
    case .confusion: "how often each class was taken for each class"
    case .outputs: "a test image beside the outputs of the network, CORRECT or INCORRECT"
    case .randomOutputs: "ten random test images beside the outputs of the network"
    case .rotation: "a test image and its rotation by 90°, with both predictions"
    case .weights: "the weights of the first hidden units as images"
    case .principalComponents:
      "a page: the test images along three components, to be turned, with images and predictions"
    }
  }

  /// Whether the figure is a page for a browser, and not drawn by gnuplot or in a terminal.
  public var isPage: Bool { self == .principalComponents }

  /// Something that a figure is made of.
  public enum Ingredient: Sendable {
    /// The measurements after each epoch.
    case history
    /// The losses, step by step.
    case iterations
    /// The data set.
    case data
    /// The trained network.
    case model
  }

  /// What the figure is made of.
  public var ingredients: Set<Ingredient> {
    switch self {
    case .cost, .accuracy: [.history]
    case .lossAndAccuracy: [.history, .iterations]
    case .firstOfEachClass, .oneClass, .randomExamples, .example, .augmentation: [.data]
    case .weights: [.model]
    case .predictions, .misclassified, .misclassifiedTwoLines, .confusion, .outputs,
      .randomOutputs, .rotation, .principalComponents:
      [.data, .model]
    }
  }
}

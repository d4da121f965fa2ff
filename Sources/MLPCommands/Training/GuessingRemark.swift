import Datasets
import NeuralNetworks
import Training

/// A word about a network that has learned nothing, which a low accuracy alone does not tell a beginner.
struct GuessingRemark {
  let text: String

  /// Nil unless the network does no better on its own training examples than taking all of them for one class.
  init?(_ result: TrainingResult) {
    let configuration = result.record.configuration
    let classes = result.model.description.classNames.count
    guard let last = result.summary.epochs.last, classes > 1,
      last.trainAccuracy < 1.5 / Double(classes)
    else { return nil }
    let rate = configuration.learningRate.baseRate
    let usual = configuration.usualLearningRate
    let advice =
      switch configuration.preprocessing.scaling {
      case .raw: "Unscaled inputs need a far lower learning rate: try --scaling standard."
      default:
        rate > usual
          ? "The learning rate \(rate) is probably too high: try \(Float(usual))."
          : "Train for more epochs, or change the learning rate."
      }
    text = "This is no better than guessing among \(classes) classes. \(advice)"
  }
}

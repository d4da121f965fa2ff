import Datasets
import Foundation
import Plotting
import RunFigures
import Training

extension TwoLayerSession {
  /// The notebook's steps up to its full run, and after it.
  func story(_ data: TrainTestDatasets, _ outcomes: [Outcome]) throws -> [StoryStep] {
    guard let first = outcomes.first else { return [] }
    let material = try RunMaterial(history: [], data: data, model: first.model, team: run.team)
    let selection = FigureSelection(label: 0, seed: 0)
    return [
      StoryStep(
        "Load the data", "Fifty training images to get a feeling for them.",
        lines: [
          "Loaded training images of shape: \(Self.shape(data.train))",
          "Loaded test images of shape: \(Self.shape(data.test))",
        ], figures: try material.story(.randomExamples, selecting: selection)),
      StoryStep(
        "Preprocess the data",
        "The last 10,000 training images are set apart. The mean image is computed, and is all zeros; see below.",
        lines: shapes),
      training(outcomes),
      debugging(
        "Debug the training", first,
        """
        The loss tells whether training converges, the accuracies whether it overfits (a wide gap) or underfits (both \
        low).
        """),
      StoryStep(
        "Performance of the model", "The test images, and forty of them with their predictions.",
        lines: ["Test accuracy: \(Self.accuracy(first.test))"],
        figures: try material.story(.predictions, selecting: selection)),
    ]
  }

  /// The notebook's steps on few images.
  func smallStory(_ data: TrainTestDatasets, _ outcomes: [Outcome]) throws -> [StoryStep] {
    guard let first = outcomes.first else { return [] }
    return [
      StoryStep(
        "Overfit small dataset",
        "With few images to learn from, the network should come to know them by heart.",
        lines: shapes),
      training(outcomes),
      debugging(
        "Loss history and classification accuracy history", first,
        "A wide gap between the accuracies is how overfitting looks."),
    ]
  }

  private func training(_ outcomes: [Outcome]) -> StoryStep {
    let seeds = outcomes.count == 1 ? "" : "; then what came out with each seed"
    return StoryStep(
      "Training", "A line every hundred iterations of the first seed\(seeds).",
      facts: experiment.configuration(seed: 0).facts, lines: run.lines)
  }

  private func debugging(_ heading: String, _ outcome: Outcome, _ text: String) -> StoryStep {
    let gap = String(format: "%.2f", (outcome.train - outcome.validation) * 100)
    return StoryStep(
      heading, "\(text) Here they end \(gap) percentage points apart.",
      lines: [
        "Validation accuracy: \(Self.accuracy(outcome.validation))",
        "Train accuracy: \(Self.accuracy(outcome.train))",
      ],
      figures: [
        StoryFigure(
          RunFigure.lossAndAccuracy.name, caption: RunFigure.lossAndAccuracy.summary,
          .lossAndAccuracy(IterationTable(losses: outcome.losses), outcome.history))
      ])
  }

  /// The sizes of what is learned from, validated with and tested on.
  private var shapes: [String] {
    [("Training", parts.training), ("Validation", parts.validation), ("Test", parts.test)].map {
      "\($0) data shape: (\($1.count), \($1.featureCount))"
    }
  }

  /// As NumPy shows it: `(60000, 28, 28)`.
  private static func shape(_ dataset: Dataset) -> String {
    "(\(([dataset.count] + dataset.exampleShape).map(String.init).joined(separator: ", ")))"
  }
}

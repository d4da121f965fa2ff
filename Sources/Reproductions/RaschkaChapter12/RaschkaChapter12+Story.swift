import Datasets
import Plotting
import RunFigures
import Training

extension RaschkaChapter12 {
  /// The notebook's steps.
  ///
  /// - Parameter lines: Those of the epochs, then that of the test.
  static func story(
    _ material: RunMaterial, _ configuration: TrainingConfiguration, lines: [String]
  ) throws -> [StoryStep] {
    let parts = [material.data?.train, material.data?.test].compactMap(\.self)
    let selection = FigureSelection(label: 7, seed: configuration.seed)
    return [
      StoryStep(
        "Obtaining and preparing the MNIST dataset",
        "The files are read and the pixels scaled; then come the first digit of each class and 25 sevens.",
        lines: parts.map { "Rows: \($0.count), columns: \($0.featureCount)" },
        figures: try material.story(.firstOfEachClass, .oneClass, selecting: selection)),
      StoryStep(
        "Implementing a multi-layer perceptron",
        "The network is drawn and trained, with a line after each epoch.",
        facts: configuration.facts, lines: lines.dropLast(),
        figures: [
          StoryFigure(
            "cost", caption: "the cost of the training images after each epoch",
            .cost(of: material.history, isOfTrainingAlone: true))
        ] + (try material.story(.accuracy, selecting: selection))),
      StoryStep(
        "Generalization performance",
        """
        The test images have not been seen before. Of those that are taken for something else, the first 25: t is the \
        true class, p the predicted one.

        The weights into each hidden unit make an image of what it looks for, which the notebook does not show.
        """,
        lines: lines.suffix(1),
        figures: try material.story(.misclassified, .weights, selecting: selection)),
    ]
  }
}

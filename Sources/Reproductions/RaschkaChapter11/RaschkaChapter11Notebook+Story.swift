import Datasets
import Plotting
import RunFigures
import Training

extension RaschkaChapter11Notebook {
  /// The test images among which the notebook looks for mistakes.
  private static let analysedImages = 1_000

  /// The notebook's steps; of the exercise those that are not the notebook's own.
  ///
  /// - Parameters:
  ///   - material: What came out; the training images are all 70,000 in their first order.
  ///   - configuration: How the network was trained.
  ///   - lines: Those before training, those of the epochs, and that of the test.
  func story(
    _ material: RunMaterial, _ configuration: TrainingConfiguration, lines: [String]
  ) throws -> [StoryStep] {
    guard let data = material.data, let model = material.model else { return [] }
    let selection = FigureSelection(
      label: 7, index: data.test.labels.firstIndex(of: 1), seed: configuration.seed)
    let training = StoryStep(
      "Coding the neural network training loop",
      isExercise
        ? "The same training, from the same seeds."
        : "What the network does before it has learned anything, then a line after each epoch.",
      facts: configuration.facts, lines: lines.dropLast())
    let evaluation = StoryStep(
      "Evaluating the neural network performance", lines: lines.suffix(1),
      figures: [
        StoryFigure(
          "mean-squared-error",
          caption: "the mean squared error of the training images after each epoch",
          .cost(of: material.history, label: "Mean squared error", isOfTrainingAlone: true))
      ] + (try material.story(.accuracy, selecting: selection)))
    let failures = try failures(data, model, selection)
    if isExercise { return [training, evaluation, failures] }
    return try [digits(material, data.train, selection), training, evaluation, failures]
      + [checks(material, selection)]
  }

  private func digits(
    _ material: RunMaterial, _ images: Dataset, _ selection: FigureSelection
  ) throws -> StoryStep {
    let sevens = images.labels.count { $0 == selection.label }
    return StoryStep(
      "Classifying handwritten digits",
      "All images, then the sevens among them: how many, and of how many pixels.",
      lines: ["(\(images.count), \(images.featureCount))", "(\(sevens), \(images.featureCount))"],
      figures: try material.story(.firstOfEachClass, .oneClass, selecting: selection))
  }

  private func failures(
    _ data: TrainTestDatasets, _ model: SavedModel, _ selection: FigureSelection
  ) throws -> StoryStep {
    let material = try RunMaterial(
      history: [],
      data: TrainTestDatasets(
        name: data.name, train: data.train, test: data.test.prefix(Self.analysedImages)),
      model: model)
    return StoryStep(
      "Analysis of failed cases",
      "Of the first \(Self.analysedImages) test images, the first 25 that are taken for something else.",
      figures: try material.story(.misclassifiedTwoLines, selecting: selection))
  }

  private func checks(_ material: RunMaterial, _ selection: FigureSelection) throws -> StoryStep {
    StoryStep(
      "Other checks and further analysis",
      """
      One digit with the values of its pixels, and what becomes of it when it is turned by 90°. The notebook draws one \
      at random without a seed, and gets a 1 that becomes a 4; this is the first 1 of the test images, whose order is \
      random. Then all test images along the three directions in which they differ most.
      """,
      figures: try material.story(
        .example, .rotation, .principalComponents, selecting: selection))
  }

  /// The exercise prints nothing before training.
  private var isExercise: Bool { initial == nil }
}

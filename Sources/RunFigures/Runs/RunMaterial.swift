public import Datasets
import Evaluation
public import LinearAlgebra
import Plotting
public import Training

/// What the figures of a run are made of.
public struct RunMaterial: Sendable {
  /// The measurements after each epoch, if there are any.
  public let history: [EpochRecord]
  /// The losses, step by step, if they were kept.
  public let iterations: IterationTable?
  /// The data set, if figures need it.
  public let data: TrainTestDatasets?
  /// How the network was trained, if it is known.
  public let configuration: TrainingConfiguration?
  /// The network, if it was saved.
  public let model: SavedModel?
  private let predictions: [UInt8]

  /// Collects the material, and measures the network on the test examples.
  ///
  /// - Throws: `TrainingError` if the data do not fit the network.
  public init(
    history: [EpochRecord], iterations: IterationTable? = nil, data: TrainTestDatasets?,
    model: SavedModel?, configuration: TrainingConfiguration? = nil, team: WorkerTeam = .single
  ) throws(TrainingError) {
    self.history = history
    self.iterations = iterations
    self.data = data
    self.model = model
    self.configuration = configuration
    predictions =
      if let data, let model { try model.measure(data.test, on: team).predictions } else { [] }
  }

  /// Makes a figure.
  ///
  /// - Throws: ``FigureUnavailable`` if the run has not what the figure shows.
  public func drawing(_ kind: RunFigure, _ selection: FigureSelection) throws -> RunDrawing {
    switch kind {
    case .cost: return .figure(.cost(of: try epochs()))
    case .accuracy: return .figure(.accuracy(of: try epochs()))
    case .lossAndAccuracy:
      let history = try epochs()
      guard let iterations, !iterations.lines.isEmpty else {
        throw FigureUnavailable("the run has kept no losses of its iterations")
      }
      return .figure(.lossAndAccuracy(iterations, history, lossLabel: "Loss without penalty"))
    case .weights: return .figure(.firstLayerWeights(of: try savedModel()))
    case .firstOfEachClass: return .figure(.firstOfEachClass(in: try training()))
    case .oneClass:
      let dataset = try training()
      guard dataset.labels.contains(selection.label) else {
        throw FigureUnavailable("no training example is of that class")
      }
      return .figure(.examples(ofClass: selection.label, in: dataset))
    case .randomExamples: return .figure(.randomExamples(in: try training(), seed: selection.seed))
    case .example:
      let test = try test()
      return .figure(.example(try index(selection, in: test), in: test))
    case .augmentation: return .figure(try augmentation())
    case .predictions:
      _ = try savedModel()
      return .figure(.predictions(predictions, in: try test(), seed: selection.seed))
    case .misclassified: return .figure(try misclassified(.short))
    case .misclassifiedTwoLines: return .figure(try misclassified(.twoLines))
    case .confusion:
      _ = try savedModel()
      let test = try test()
      let matrix = ConfusionMatrix(
        labels: test.labels, predictions: predictions, classCount: test.classCount)
      return .figure(.confusion(matrix, classNames: test.classNames))
    case .outputs:
      let test = try test()
      return try .figure(.outputs(of: savedModel(), for: index(selection, in: test), in: test))
    case .randomOutputs:
      return try .figure(.randomOutputs(of: savedModel(), in: test(), seed: selection.seed))
    case .rotation:
      let test = try test()
      return try .figure(.rotation(of: index(selection, in: test), in: test, model: savedModel()))
    case .principalComponents:
      let test = try test()
      return .page(
        try .principalComponents(of: test, from: data?.name ?? test.name, predictions: predictions))
    }
  }

  /// Without distortions, what a training could have.
  private func augmentation() throws -> Figure {
    let dataset = try training()
    let training = try dataset.split(configuration?.validation).training
    return try .augmentation(
      configuration?.augmentation ?? Augmentation(.gentle), of: training,
      preprocessing: configuration?.preprocessing ?? .raw, seed: configuration?.seed ?? 1,
      epochs: configuration?.augmentation == nil ? 7 : configuration?.epochs ?? 7,
      title: configuration?.augmentation == nil
        ? "What the distortions 'gentle' would make of images (the run had none)"
        : "Training images, and what the first epochs saw of them")
  }

  private func misclassified(_ caption: Figure.MisclassifiedCaption) throws -> Figure {
    _ = try savedModel()
    let test = try test()
    guard test.labels != predictions else {
      throw FigureUnavailable("every test example is classified correctly")
    }
    return .misclassified(predictions, in: test, caption: caption)
  }

  private func epochs() throws(FigureUnavailable) -> [EpochRecord] {
    guard !history.isEmpty else { throw FigureUnavailable("no epoch was completed") }
    return history
  }

  private func savedModel() throws(FigureUnavailable) -> SavedModel {
    guard let model else { throw FigureUnavailable("the run has saved no network") }
    return model
  }

  private func training() throws(FigureUnavailable) -> Dataset {
    guard let data, data.train.count > 0 else {
      throw FigureUnavailable("there are no training examples")
    }
    return data.train
  }

  private func test() throws(FigureUnavailable) -> Dataset {
    guard let data, data.test.count > 0 else {
      throw FigureUnavailable("there are no test examples")
    }
    return data.test
  }

  private func index(
    _ selection: FigureSelection, in dataset: Dataset
  ) throws(FigureUnavailable) -> Int {
    let index = selection.index ?? dataset.randomIndices(1, seed: selection.seed).first ?? 0
    guard dataset.labels.indices.contains(index) else {
      throw FigureUnavailable(
        "there is no test example \(index): the last is \(dataset.count - 1)")
    }
    return index
  }
}

/// Why a run has no such figure.
public struct FigureUnavailable: Error, Equatable, Sendable, CustomStringConvertible {
  /// The reason, as the end of a sentence.
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  /// The reason as a sentence.
  public var description: String { "The figure cannot be drawn: \(reason)." }
}

import Datasets
import Training

/// The options that decide what a network learns from.
struct TrainingDataOptions: ArgumentGroup {
  static let title = "Data"

  var place = DataOption(otherwise: SampleDataset.name)
  @Option(
    placeholder: "scaling",
    help: """
      How bytes become inputs: mean 0 and deviation 1 (standard), 0 to 1 (unit), -1 to 1 (symmetric), as they are (raw), \
      less the mean image (centered).
      """)
  var scaling = ScalingChoice.standard
  @Flag(
    inverse: true,
    help: """
      Set images upright and in the middle, by their moments, here and wherever the network is used.
      """)
  var deskew = false
  @Flag(
    inverse: true,
    help: """
      Describe images, upright or not, by the directions of their edges in place of their pixels: 16 maps with a number for \
      each 4 × 4 pixels, here and wherever the network is used. Sides have to be multiples of 4.
      """)
  var directions = false
  @Option(
    placeholder: "distortions",
    help: """
      Distort each training image anew in each epoch: gentle, deskewed (small ones, for deskewed images), simard (2003), \
      ciresan (2010), or limits as an object, {"rotation": 12, "shift": 1, "elastic": {"sigma": 5, "alpha": 36}}; none \
      for none.
      """)
  var augment: DistortionsChoice?
  @Option(
    placeholder: "size", help: "Training examples to hold out: a count or a share; 0 for none.")
  var validation = CountOrFraction.fraction(0.1)
  @Option(
    placeholder: "method",
    help: "Which examples are held out: drawn from each class, or the first or last of the file.")
  var validationSplit = SplitChoice.stratified

  /// Makes the inputs and the split of a configuration what the options say.
  ///
  /// - Parameter dataset: The training examples, which scaling may measure.
  /// - Throws: `ValidationError` for distortions that there are not.
  func apply(
    _ scope: ArgumentScope, to configuration: inout TrainingConfiguration, for dataset: Dataset
  ) throws(ValidationError) {
    if let augment {
      configuration.augmentation = try augment.augmentation(option: "augment")
    }
    if scope == .all || $scaling.isGiven || $deskew.isGiven || $directions.isGiven {
      configuration.preprocessing = try preprocessing(
        scope, insteadOf: configuration.preprocessing, for: dataset)
    }
    if scope == .all || $validation.isGiven || $validationSplit.isGiven {
      configuration.validation = split(scope, insteadOf: configuration.validation, configuration)
    }
  }

  private func preprocessing(
    _ scope: ArgumentScope, insteadOf earlier: Preprocessing, for dataset: Dataset
  ) throws(ValidationError) -> Preprocessing {
    let scaling = $scaling.value(in: scope) ?? earlier.choice
    let describes = $directions.value(in: scope) ?? earlier.describesDirections
    func scaled(_ dataset: Dataset) throws(AugmentationError) -> Preprocessing {
      describes
        ? try .describingDirections(dataset, then: scaling.preprocessing(for:))
        : scaling.preprocessing(for: dataset)
    }
    let isDeskewing = $deskew.value(in: scope) ?? earlier.isDeskewing
    do throws(AugmentationError) {
      return isDeskewing ? try .deskewing(dataset, then: scaled) : try scaled(dataset)
    } catch {
      let isAboutCells = if case .cells = error { true } else { !isDeskewing }
      throw ValidationError(error.description, option: isAboutCells ? "directions" : "deskew")
    }
  }

  private func split(
    _ scope: ArgumentScope, insteadOf earlier: DataSplit?, _ configuration: TrainingConfiguration
  ) -> DataSplit? {
    let size = $validation.value(in: scope).map(\.size) ?? earlier?.size
    let method = $validationSplit.value(in: scope) ?? earlier?.choice ?? validationSplit
    return size.map { method.split($0, seed: earlier?.seed ?? configuration.seed) }
  }
}

extension CountOrFraction {
  /// The number to hold out; nil for none.
  fileprivate var size: HeldOutSize? {
    switch self {
    case .count(let count): count == 0 ? nil : .count(count)
    case .fraction(let fraction): fraction == 0 ? nil : .fraction(fraction)
    }
  }
}

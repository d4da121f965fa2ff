public import Datasets
public import LinearAlgebra
public import NeuralNetworks

/// Everything that decides how a network is trained. The same configuration and data give the same weights, bit for bit,
/// on the same kind of processor.
///
/// It is a plain value that can be written as JSON; what lives during training is a ``Trainer``.
public struct TrainingConfiguration: Codable, Sendable, Equatable {
  /// The shape of the network and how its weights are drawn.
  public var architecture: NetworkArchitecture
  /// The cost to make small.
  public var objective: Objective
  /// The rule that changes the parameters.
  public var optimizer: OptimizerChoice = .stochasticGradientDescent
  /// λ of decoupled decay, W ← (1 − ηλ) W in each step beside the optimizer's own change; nil for what is usual with the
  /// optimizer, which is none but for AdamW's 0.01.
  public var weightDecay: Double?
  /// What holds large gradients back, if anything does.
  public var gradientClipping: GradientClipping?
  /// The greatest length of the weights into a hidden unit, √Σ w², if there is one: what is longer after a step is scaled
  /// down (Srivastava et al. 2014, section 5.1).
  public var maxNorm: Double?
  /// The average of the parameters that is measured and saved in their place, if one is kept.
  public var weightAveraging: WeightAveraging?
  /// η as training goes on.
  public var learningRate: LearningRateSchedule
  /// How often training goes through all examples.
  public var epochs: Int
  /// Whether training ends before, when the network no longer becomes better.
  public var earlyStopping: EarlyStopping?
  /// The number of examples in a mini-batch.
  public var batchSize: Int
  /// What becomes of the examples that do not fill a last batch.
  public var incompleteBatch: IncompleteBatch = .keep
  /// The order of the examples in an epoch.
  public var order: ExampleOrder = .shuffled
  /// How bytes become inputs.
  public var preprocessing: Preprocessing
  /// The share ε of each training target that goes to all K classes alike: label smoothing, y′ = (1 − ε) y + ε / K (Szegedy et
  /// al. 2016, section 7). The cost of a step is that of the smoothed targets; measuring takes them as they are.
  public var labelSmoothing: Double = 0
  /// How much the examples of each class count, if not all the same: losses and δ are multiplied by the weight of the example's
  /// class, and a mean divides by the sum of a batch's weights. The cost of a step is weighted; measuring counts all examples
  /// alike.
  public var classWeights: ClassWeights?
  /// How training images are distorted, anew in each epoch, if they are; measuring takes them as they are.
  public var augmentation: Augmentation?
  /// Which training examples are held out for validation, if any.
  public var validation: DataSplit?
  /// The width of the network's numbers.
  public var precision: Precision = .float32
  /// The seed of the generator that draws the weights, layer by layer, and then shuffles each epoch.
  public var seed: UInt32 = 1
  /// A generator of its own for shuffling, if there is one.
  public var shuffling: ShufflingGenerator?

  /// Creates a configuration; what is not given here has the defaults of the properties and can be set afterwards.
  public init(
    architecture: NetworkArchitecture, objective: Objective, learningRate: LearningRateSchedule,
    epochs: Int, batchSize: Int, preprocessing: Preprocessing, validation: DataSplit? = nil
  ) {
    self.architecture = architecture
    self.objective = objective
    self.learningRate = learningRate
    self.epochs = epochs
    self.batchSize = batchSize
    self.preprocessing = preprocessing
    self.validation = validation
  }

  /// Reads a configuration. What a file does not have, because it was written before there was such a thing or by hand,
  /// keeps its default.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      architecture: try values.decode(NetworkArchitecture.self, forKey: .architecture),
      objective: try values.decode(Objective.self, forKey: .objective),
      learningRate: try values.decode(LearningRateSchedule.self, forKey: .learningRate),
      epochs: try values.decode(Int.self, forKey: .epochs),
      batchSize: try values.decode(Int.self, forKey: .batchSize),
      preprocessing: try values.decode(Preprocessing.self, forKey: .preprocessing))
    try values.read(.optimizer, into: &optimizer)
    try values.read(.weightDecay, into: &weightDecay)
    try values.read(.gradientClipping, into: &gradientClipping)
    try values.read(.maxNorm, into: &maxNorm)
    try values.read(.weightAveraging, into: &weightAveraging)
    try values.read(.earlyStopping, into: &earlyStopping)
    try values.read(.incompleteBatch, into: &incompleteBatch)
    try values.read(.order, into: &order)
    try values.read(.augmentation, into: &augmentation)
    try values.read(.labelSmoothing, into: &labelSmoothing)
    try values.read(.classWeights, into: &classWeights)
    try values.read(.validation, into: &validation)
    try values.read(.precision, into: &precision)
    try values.read(.seed, into: &seed)
    try values.read(.shuffling, into: &shuffling)
  }
}

/// What becomes of the examples that do not fill a last batch.
public enum IncompleteBatch: String, Codable, Sendable, CaseIterable {
  /// They are a smaller batch.
  case keep
  /// They are left out of this epoch, as in Raschka's chapter 12.
  case drop
}

/// The order of the examples in an epoch.
public enum ExampleOrder: String, Codable, Sendable, CaseIterable {
  /// A new permutation in each epoch.
  case shuffled
  /// The order of the data.
  case sequential
  /// Each batch is drawn from all examples, which can be in it several times, as in document 001. An epoch has as many
  /// batches as the examples would fill.
  case drawnWithReplacement
}

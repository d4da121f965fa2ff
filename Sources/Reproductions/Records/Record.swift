public import Datasets
public import Training

/// A network that is remembered for a figure: how it is trained here, what was published, and what is wanted.
///
/// Other than a ``Recipe``, which follows a document line by line, a record has to be as good or as fast as its publication.
public struct Record: Sendable {
  /// The name that `mlp reproduce` takes.
  public let name: String
  /// What is trained, in one line.
  public let title: String
  /// What is done and why, with the sources.
  public let narration: String
  /// The figure of the publication.
  public let published: PublishedFigure
  /// What is wanted here.
  public let goal: RecordGoal
  /// How often training goes through all examples unless told otherwise.
  public let epochs: Int
  /// The poses of a test image that outputs are averaged over, if there is more than one.
  public let testTimeAugmentation: TestTimeAugmentation?
  /// The networks whose outputs are averaged, each trained in its own way; a single one for most.
  let members: [@Sendable (Dataset) throws -> TrainingConfiguration]

  /// Describes a record of one network.
  package init(
    name: String, title: String, narration: String, published: PublishedFigure, goal: RecordGoal,
    epochs: Int, testTimeAugmentation: TestTimeAugmentation? = nil,
    configuration: @escaping @Sendable (Dataset) throws -> TrainingConfiguration
  ) {
    self.init(
      name: name, title: title, narration: narration, published: published, goal: goal,
      epochs: epochs, testTimeAugmentation: testTimeAugmentation, members: [configuration])
  }

  /// Describes a record of several networks.
  package init(
    name: String, title: String, narration: String, published: PublishedFigure, goal: RecordGoal,
    epochs: Int, testTimeAugmentation: TestTimeAugmentation? = nil,
    members: [@Sendable (Dataset) throws -> TrainingConfiguration]
  ) {
    self.name = name
    self.title = title
    self.narration = narration
    self.published = published
    self.goal = goal
    self.epochs = epochs
    self.testTimeAugmentation = testTimeAugmentation
    self.members = members
  }

  /// The data that records are made with.
  public static var requirement: DataRequirement { .fullMNIST }

  /// How the networks are trained, one for each member.
  ///
  /// - Parameters:
  ///   - data: The training part of the data.
  ///   - epochs: How often training goes through all examples.
  ///   - seed: The seed of the first member; the others have those that follow, a thousand apart.
  /// - Throws: `AugmentationError` if the examples are no images.
  public func configurations(
    for data: Dataset, epochs: Int, seed: UInt32
  ) throws -> [TrainingConfiguration] {
    try members.enumerated().map { index, member in
      var configuration = try member(data)
      configuration.epochs = epochs
      configuration.seed = seed &+ UInt32(truncatingIfNeeded: 1000 * index)
      return configuration
    }
  }
}

/// A figure of a publication, and where it stands.
public struct PublishedFigure: Sendable {
  /// The fraction of test images that were misclassified.
  public let error: Double
  /// The time that training took, in seconds, where it was told.
  public let seconds: Double?
  /// Authors, year, and on what machine if time is compared.
  public let source: String

  package init(error: Double, seconds: Double?, source: String) {
    self.error = error
    self.seconds = seconds
    self.source = source
  }
}

/// What is wanted of a record.
public struct RecordGoal: Sendable {
  /// The largest fraction of test images that may be misclassified, in the median of all seeds.
  public let error: Double
  /// The longest time that training may take, in seconds, in the median of all seeds; any if nil.
  public let seconds: Double?

  package init(error: Double, seconds: Double?) {
    self.error = error
    self.seconds = seconds
  }

  /// Whether figures are as wanted.
  public func isMet(error: Double, seconds: Double) -> Bool {
    error <= self.error && seconds <= self.seconds ?? .infinity
  }
}

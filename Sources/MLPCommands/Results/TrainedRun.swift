import Datasets
import Training

/// A run whose network is to be used, and the data to use it on.
struct TrainedRun {
  let model: SavedModel
  private let folder: RunFolder
  private let environment: CommandEnvironment

  /// Loads the network of a run folder.
  init(_ path: String, in environment: CommandEnvironment) throws {
    self.environment = environment
    folder = RunFolder(environment.url(forPath: path))
    model = try folder.model()
  }

  /// The place given, or that of the run's own data; the bundled sample for a model without a record, with a word.
  func dataPlace(_ given: String?) -> String {
    if let given { return given }
    guard let record = try? folder.record() else {
      environment.note(
        """
        Note: there is no run.json that could be read and tells what the network was trained on. It is asked about the data set \
        \(SampleDataset.name); --data names another.
        """)
      return SampleDataset.name
    }
    return EarlierRun(record).dataPlace(in: environment)
  }

  /// Counts a look at the test set in the run's record. A folder that cannot be written to is no reason to refuse the look.
  func countTestLook(at examples: Dataset) { try? folder.countTestLook(at: examples) }

  /// Loads a part of the data, with a word if its classes are called otherwise than those of the network.
  func dataset(_ place: String, part: DataPartChoice) throws -> Dataset {
    let dataset = part.dataset(of: try environment.loadData(place))
    let known = model.description.classNames
    if dataset.classNames != known, dataset.classCount == known.count {
      environment.note(
        """
        Note: the network was trained on the classes \(known.joined(separator: ", ")); those of \(place) are \
        \(dataset.classNames.joined(separator: ", ")).
        """)
    }
    return dataset
  }
}

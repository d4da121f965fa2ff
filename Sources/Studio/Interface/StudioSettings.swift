public import Datasets
public import Foundation
public import HTTPServing
public import Training

/// What the studio is given: where things are, and what it cannot know of itself.
public struct StudioSettings: Sendable {
  /// The folder whose run folders are listed, and where new ones are made.
  public var runsFolder: URL
  /// A run folder that is listed too, and opened first.
  public var run: URL?
  /// The data sets that can be had.
  public var catalogue: DatasetCatalogue
  /// The data set that is opened first: a name of the catalogue or a path.
  public var data: String
  /// Where drawings are saved.
  public var drawingsFolder: URL
  /// The folder that the page's files are read from at each request, for work on the page; nil for those in the program.
  public var pageFolder: URL?
  /// The number of threads of a training.
  public var threads: Int
  /// How often the files of a run are looked at that another program trains.
  public var secondsBetweenLooks = 1.0
  /// The program and its version.
  public var program: String
  /// The secret that requests which change something must know.
  public var token: String
  /// The time of day.
  public var now: @Sendable () -> Date
  /// The options that a training has.
  public var options: [TrainingOption]
  /// Makes a configuration of options, by the names that they have on the command line, for the training part of data.
  public var configure:
    @Sendable (_ options: [UInt8], _ data: Dataset) throws -> TrainingConfiguration
  /// Makes an answer of any error.
  public var describe: @Sendable (any Error) -> HTTPError

  /// Puts the settings together.
  public init(
    runsFolder: URL, run: URL? = nil, catalogue: DatasetCatalogue, data: String,
    drawingsFolder: URL, pageFolder: URL? = nil, threads: Int, program: String, token: String,
    now: @escaping @Sendable () -> Date, options: [TrainingOption] = [],
    configure: @escaping @Sendable ([UInt8], Dataset) throws -> TrainingConfiguration,
    describe: @escaping @Sendable (any Error) -> HTTPError
  ) {
    self.runsFolder = runsFolder
    self.run = run
    self.catalogue = catalogue
    self.data = data
    self.drawingsFolder = drawingsFolder
    self.pageFolder = pageFolder
    self.threads = threads
    self.program = program
    self.token = token
    self.now = now
    self.options = options
    self.configure = configure
    self.describe = describe
  }
}

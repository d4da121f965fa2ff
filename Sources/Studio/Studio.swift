public import HTTPServing
import LinearAlgebra

/// The studio: everything that the page in the browser asks for.
///
/// It answers requests as values; who listens for them, and who is let in, is decided outside.
public final class Studio: Sendable {
  /// What was given.
  public let settings: StudioSettings
  let runs: RunLibrary
  let data: DataLibrary
  let sessions = TrainingSessions()
  let followers: RunFollowers
  let drawings: DrawingFolder
  let models: ModelLibrary
  let predicted: PredictionLibrary
  let familiarities = RecentlyUsed<NamedData.Identity, Familiarity>(capacity: 8)
  let projections = RecentlyUsed<ProjectedExamples.Key, ProjectedExamples>(capacity: 4)
  /// Shares out what takes long.
  let team: WorkerTeam

  /// Opens the studio; nothing is read or written yet.
  public init(_ settings: StudioSettings) {
    self.settings = settings
    runs = RunLibrary(folder: settings.runsFolder, run: settings.run)
    drawings = DrawingFolder(settings.drawingsFolder)
    data = DataLibrary(settings.catalogue, drawings: drawings)
    models = ModelLibrary(runs)
    followers = RunFollowers(interval: settings.secondsBetweenLooks)
    team = WorkerTeam(threadCount: max(settings.threads, 1))
    predicted = PredictionLibrary(team: team)
  }

  /// All that can be asked.
  public var router: Router {
    Router(routes) { [settings] in HTTPError(cause: $0) ?? settings.describe($0) }
  }

  /// The paths whose POST changes nothing, so that no token is asked for.
  public static let questions: Set<String> = [
    "/api/v1/predict", "/api/v1/nearest", "/api/v1/understand/backpropagation",
    "/api/v1/understand/network",
  ]

  /// Ends what goes on by itself, after saving it.
  public func close() { sessions.stopAll() }

  private var routes: [Route] {
    runRoutes + dataRoutes + drawingRoutes + predictionRoutes + resultRoutes
      + optionRoutes + trainingRoutes + understandingRoutes + interfaceRoutes + pageRoutes
  }
}

import Datasets
import Foundation
import HTTPServing
import Training

extension Studio {
  /// Trainings: what there is, new ones, and what is done with one.
  var trainingRoutes: [Route] {
    [
      Route(.get, "/api/v1/training") { _ in
        try .json(Sessions(sessions: self.sessions.all.map(\.state)))
      },
      Route(.get, "/api/v1/training/presets") { _ in
        let isAtHand = self.settings.catalogue.entries.contains {
          $0.name == "mnist" && $0.location != nil
        }
        return try .json(
          Presets(presets: TrainingPreset.all(on: isAtHand ? "mnist" : SampleDataset.name)))
      },
      Route(.post, "/api/v1/training") { request in
        let run = try self.beginTraining(TrainingRequest(request))
        return try .json(Started(run: run), status: 201)
      },
      Route(.post, "/api/v1/training/{run}/{action}") { request in
        guard let action = TrainingAction(rawValue: request.parameter("action")) else {
          let actions = TrainingAction.allCases.map(\.rawValue).joined(separator: ", ")
          throw HTTPError.notFound(
            "There is no action '\(request.parameter("action"))'.", advice: "Use one of \(actions)."
          )
        }
        return try .json(try self.perform(action, onRun: request.parameter("run")))
      },
      Route(.get, "/api/v1/runs/{run}/events") { request in
        HTTPResponse(try self.events(ofRun: request.parameter("run")))
      },
    ]
  }

  private struct Sessions: Encodable { let sessions: [SessionState] }
  private struct Presets: Encodable { let presets: [TrainingPreset] }
  private struct Started: Encodable { let run: String }

  /// Begins a training and returns the run's name.
  private func beginTraining(_ request: TrainingRequest) throws -> String {
    let data = try trainingData(request)
    let configuration = try settings.configure(request.options, data.train)
    let folder =
      request.name.map { settings.runsFolder.appending(path: $0, directoryHint: .isDirectory) }
      ?? RunFolder.new(in: settings.runsFolder, for: data.name, at: settings.now()).url
    let name = folder.lastPathComponent
    guard !FileManager.default.fileExists(atPath: folder.path) else {
      throw HTTPError.conflict(
        "There is already a run called '\(name)'.", advice: "Choose another name.")
    }
    let training = TrainingRun(
      configuration, data: data, folder: RunFolder(folder), program: settings.program)
    let session = TrainingSession(
      training, name: name, isPaused: request.isPaused, settings)
    try sessions.begin(session)
    return name
  }

  private func trainingData(_ request: TrainingRequest) throws -> TrainTestDatasets {
    let usual = data.name(of: settings.data)
    let name = request.data.map { $0 == settings.data ? usual : $0 } ?? usual
    guard data.names.contains(name) else {
      throw HTTPError.unprocessable(
        "There is no data set called '\(name)'.",
        advice: "Use one of \(data.names.joined(separator: ", ")).")
    }
    let sets = try data.load(name)
    return request.withDrawings ? try data.addingDrawings(to: sets) : sets
  }
}

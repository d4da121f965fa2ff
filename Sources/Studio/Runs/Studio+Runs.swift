import Foundation
import HTTPServing
import Training

extension Studio {
  /// The studio itself, and the runs that there are.
  var runRoutes: [Route] {
    [
      Route(.get, "/api/v1/studio") { _ in try .json(self.overview) },
      Route(.get, "/api/v1/runs") { _ in try .json(self.runList) },
      Route(.get, "/api/v1/runs/{run}") { try .json(self.details(of: $0.parameter("run"))) },
    ]
  }

  private struct Overview: Encodable {
    let version: String
    let threads: Int
    let defaultData: String
    @NullWhenMissing var currentRun: String?
    let data: [DataSummary]
  }

  private var overview: Overview {
    Overview(
      version: settings.program, threads: settings.threads,
      defaultData: data.name(of: settings.data), currentRun: currentRun,
      data: data.summaries)
  }

  /// The run that is opened first: the one that was named, or the newest that has a network.
  var currentRun: String? {
    if let name = runs.givenName, (try? runs.folder(named: name)) != nil { return name }
    return runList.runs.first { $0.weightsSha256 != nil }?.name
  }

  private struct RunList: Encodable {
    struct Fault: Encodable {
      let name: String
      let message: String
    }

    let runs: [RunSummary]
    /// The runs whose records cannot be read.
    let faults: [Fault]
  }

  private var runList: RunList {
    var summaries: [RunSummary] = []
    var faults: [RunList.Fault] = []
    for (name, folder) in runs.all {
      do {
        summaries.append(summary(of: name, in: folder, record: try folder.record()))
      } catch {
        faults.append(RunList.Fault(name: name, message: "\(error)"))
      }
    }
    return RunList(
      runs: summaries.sorted { ($1.started, $0.name) < ($0.started, $1.name) }, faults: faults)
  }

  private func summary(
    of name: String, in folder: RunFolder, record: RunRecord
  ) -> RunSummary {
    RunSummary(
      name: name, folder: folder, record: record, data: data.name(of: record.data),
      phase: sessions[name]?.state.state)
  }

  private func details(of name: String) throws -> RunDetails {
    let folder = try runs.folder(named: name)
    let record = try folder.record()
    return RunDetails(
      summary: summary(of: name, in: folder, record: record), configuration: record.configuration,
      history: ((try? folder.history())?.records ?? []).map(EpochEntry.init),
      epochsSaved: folder.savedEpochs,
      model: (try? models.model(of: name)).map(RunDetails.Model.init))
  }
}

import Foundation
import HTTPServing
import Training

/// What can be done with a training.
enum TrainingAction: String, CaseIterable {
  case pause
  case resume
  case step
  case epoch
  case stop
}

extension Studio {
  /// Does something with a training, and says how far it has come.
  ///
  /// - Parameters:
  ///   - action: What to do.
  ///   - run: The run's name.
  /// - Throws: ``HTTPError`` if the training is over, or another one computes; what going on with a run throws.
  func perform(_ action: TrainingAction, onRun run: String) throws -> SessionState {
    if let session = sessions[run], !session.state.state.isOver {
      switch action {
      case .pause: try sessions.go(session, .waiting)
      case .resume: try sessions.go(session, .running)
      case .step: try sessions.go(session, .oneStep)
      case .epoch: try sessions.go(session, .oneEpoch)
      case .stop: session.stop()
      }
      return session.state
    }
    let folder = try runs.folder(named: run)
    guard action == .resume else {
      throw HTTPError.conflict(
        "\(run) is not being trained by this studio.", advice: "Resume it to go on with it.")
    }
    return try resume(run, in: folder)
  }

  /// Goes on with a run that was stopped.
  private func resume(_ run: String, in folder: RunFolder) throws -> SessionState {
    let stopped: StoppedRun
    let training: TrainingRun
    do {
      stopped = try StoppedRun(in: folder)
      training = try TrainingRun(resuming: stopped, data: data.load(of: stopped.record.data))
    } catch let error as RunFolderError {
      guard case .inUse = error else { throw error }
      throw HTTPError.conflict(error.description, advice: "Look on until it has ended.")
    } catch ResumptionError.finished {
      throw HTTPError.conflict(
        "\(run) is finished.", advice: "Begin a new run, with more epochs or other options.")
    }
    let session = TrainingSession(
      training, name: run, goingOnFrom: stopped.progress, settings)
    try sessions.begin(session)
    return session.state
  }
}

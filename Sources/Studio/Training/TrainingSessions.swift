import HTTPServing
import Synchronization

/// The trainings of this studio, the last begun last. One of them computes at a time; others may wait.
final class TrainingSessions: Sendable {
  private let sessions = Mutex<[TrainingSession]>([])

  /// Trainings that are over are remembered up to this number; the run folders know more.
  private static let most = 20

  /// All trainings that are remembered.
  var all: [TrainingSession] { sessions.withLock(\.self) }

  /// The last training of a run; nil if this studio has not trained it.
  subscript(run: String) -> TrainingSession? { all.last { $0.run == run } }

  /// Begins a training; returns when its first step is about to be taken.
  ///
  /// - Throws: ``HTTPError`` of status 409 while another training computes; of status 422 if it failed before its first
  ///   step.
  func begin(_ session: TrainingSession) throws(HTTPError) {
    let conflict: HTTPError? = sessions.withLock { sessions in
      if let conflict = Self.conflict(sessions, except: session.run) { return conflict }
      if let same = sessions.last(where: { $0.run == session.run }), !same.state.state.isOver {
        return .conflict(
          "\(session.run) is being trained already.", advice: "Look at it, or choose another name.")
      }
      sessions.removeAll { $0.run == session.run }
      let over = sessions.filter(\.state.state.isOver)
      if over.count >= Self.most, let oldest = over.first { sessions.removeAll { $0 === oldest } }
      sessions.append(session)
      return nil
    }
    if let conflict { throw conflict }
    session.begin()
    let state = session.state
    guard state.state == .failed, state.steps == 0 else { return }
    sessions.withLock { $0.removeAll { $0 === session } }
    throw .unprocessable(
      state.message ?? "The training cannot begin.", advice: "Change the options and try again.")
  }

  /// Has a training that waits go on.
  ///
  /// - Throws: ``HTTPError`` of status 409 while another training computes.
  func go(_ session: TrainingSession, _ pace: TrainingControl.Pace) throws(HTTPError) {
    let conflict: HTTPError? = sessions.withLock { sessions in
      if pace != .waiting, let conflict = Self.conflict(sessions, except: session.run) {
        return conflict
      }
      session.go(pace)
      return nil
    }
    if let conflict { throw conflict }
  }

  /// Has all trainings save what they have, and waits for their end.
  func stopAll() {
    let open = all.filter { !$0.state.state.isOver }
    for session in open { session.stop() }
    for session in open { session.wait() }
  }

  private static func conflict(_ sessions: [TrainingSession], except run: String) -> HTTPError? {
    guard let other = sessions.first(where: { $0.run != run && $0.state.state.isComputing }) else {
      return nil
    }
    return .conflict(
      "\(other.run) is being trained, and one training at a time has the whole machine.",
      advice: "Pause or stop it first.")
  }
}

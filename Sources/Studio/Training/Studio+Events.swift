import HTTPServing
import Training

extension Studio {
  /// What happens in a run, from the beginning and as it goes on: in one of this studio, or in one of another program.
  ///
  /// - Parameter run: The run's name.
  /// - Throws: ``HTTPError`` of status 404 if there is no such run; what reading its files throws.
  func events(ofRun run: String) throws -> EventStream {
    let session = sessions[run]
    if let session, !session.state.state.isOver { return try session.feed.stream() }
    let folder = try runs.folder(named: run)
    if folder.isInUse { return try followers.stream(of: run, in: folder) }
    let record = try folder.record()
    // A session knows more than the files, unless another program has trained since.
    if let session, session.state.state.rawValue == record.status.rawValue {
      return try session.feed.stream()
    }
    return try EventFeed(TrainingStory(of: record, run: run, in: folder)).stream()
  }
}

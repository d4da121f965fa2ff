import Foundation
import HTTPServing
import Training

/// Follows a run that another program trains, through the files that it writes.
final class RunFollower: Sendable {
  /// What happens, for clients.
  let feed: EventFeed
  private let run: String
  private let folder: RunFolder

  /// - Parameters:
  ///   - run: The run's name.
  ///   - folder: Where it is.
  /// - Throws: `RunFolderError` if the run has no record.
  init(_ run: String, in folder: RunFolder) throws {
    self.run = run
    self.folder = folder
    feed = EventFeed(TrainingStory(of: try folder.record(), run: run, in: folder))
  }

  /// Reads the files, and tells what is new.
  ///
  /// - Returns: Whether there may be more.
  func look() -> Bool {
    // In this order: a run that ends between the two has ended well.
    let isInUse = folder.isInUse
    guard let record = try? folder.record() else { return isInUse }
    let past = PastEpochs(of: folder)
    let state = SessionState(of: record, run: run, in: folder, isInUse: isInUse, past.records)
    // A file that is damaged now may be whole the next time.
    try? feed.tell { story in
      let isOther = past.records.count < story.epochs.count
      if isOther { (story.epochs, story.losses) = ([], LossSeries()) }
      let epochs = past.epochs.dropFirst(story.epochs.count)
      story.epochs += epochs
      let points = story.losses.append(points: past.points)
      var events = try epochs.map { try ServerSentEvent("epoch", $0) }
      if isOther {
        events = [
          try ServerSentEvent("history", TrainingStory.History(epochs: story.epochs))
        ]
      }
      if !points.isEmpty {
        events.append(try ServerSentEvent("losses", TrainingStory.Losses(iterations: points)))
      }
      if !epochs.isEmpty, let units = TrainingStory.units(in: folder, state.state) {
        story.units = units
        events.append(units)
      }
      if state != story.state { events.append(try ServerSentEvent("state", state)) }
      story.state = state
      return events + (state.state.isOver ? [try ServerSentEvent("end", state)] : [])
    }
    return !state.state.isOver
  }
}

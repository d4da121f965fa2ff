/// What is to be said of the files of a run.
struct RecordNotes {
  private let notes: [RecordNote]

  init(_ notes: [RecordNote]) { self.notes = notes }

  /// A remark for each; nil where all is as it should be.
  var observation: Observation? {
    guard !notes.isEmpty else { return nil }
    return Observation(
      .record, "\(counted(notes.count, "thing")) to know about the files of the run",
      notes.map {
        Finding(
          .incompleteRecord, .remark, place: "the run folder", evidence: $0.evidence,
          advice: $0.advice)
      })
  }
}

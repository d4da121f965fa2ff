import Testing

/// A run that a full disk stops, always at the same step: the losses become too many for the largest file that it may write,
/// or for the checkpoints that hold them.
struct FullDiskRun {
  let folder: ScratchFolder
  /// The names of its checkpoints, the oldest first.
  let checkpoints: [String]
  private let options: [String]
  private static let options = ["--hidden", "4", "--epochs", "70", "--batch-size", "100"]

  /// Trains into the folder `run` until it is stopped.
  ///
  /// - Parameters:
  ///   - data: Where the data are; in the folder, there are some in `digits`.
  ///   - options: What decides the run.
  init(data: String = "sample", options: [String] = options) async throws {
    self.options = options
    folder = try ScratchFolder()
    try SmallDigits().write(to: folder, "digits")
    let outcome = try await folder.start(
      ["train", "--output", "run", "--quiet", "--checkpoint-every", "100steps", "--data", data]
        + options,
      fileSizeLimit: 96
    ).outcome()
    outcome.expectFailure(74, [" cannot be written: File too large. "])
    checkpoints = folder.names(in: "run/checkpoint")
    try #require(checkpoints.count >= 2)
  }

  /// Expects that the run, finished now, is what it would have been without the stop.
  func expectSameEnd(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    _ = try await folder.mlp(["train", "--output", "whole", "--quiet"] + options)
    let (run, whole) = try (RunResults("run", in: folder), RunResults("whole", in: folder))
    #expect(run == whole, sourceLocation: sourceLocation)
  }
}

import Datasets
import LinearAlgebra
import Training

extension TrainCommand {
  /// Trains, and reports the results.
  ///
  /// - Parameter earlier: The run that this one repeats, if it does.
  func train(
    _ run: TrainingRun, dataPlace place: String, repeating earlier: EarlierRun?,
    in environment: CommandEnvironment
  ) throws {
    let folder = run.folder
    let export = try export.map { try ModelExport($0, runFolder: folder, in: environment) }
    let continuation = Continuation(folder, in: environment)
    let result = try Interruption.whileListening { interruption in
      try describingFaults {
        try continuation.telling {
          try run.start(
            replacing: force, checkpoints: checkpoints.plan, keeping: checkpoints.epochs,
            team: threads.team,
            sinks: (force ? [StaleFigures(in: FigureDrawer.folder(of: folder))] : [])
              + (quiet ? [] : [ProgressReporter(environment, dataName: run.data.name)]),
            now: environment.now, isCancelled: { interruption.isRequested })
        }
      }
    }
    try export?.write(result.model)
    try report(result, folder: folder, dataPlace: place, repeating: earlier, in: environment)
    if result.summary.wasInterrupted {
      throw Stop(
        .interrupted, "Interrupted; the network is saved as it was then. \(continuation.advice)")
    }
  }

  /// Prints the results.
  func report(
    _ result: TrainingResult, folder: RunFolder, dataPlace place: String,
    repeating earlier: EarlierRun?, in environment: CommandEnvironment
  ) throws {
    let report = TrainReport(
      result, folder: environment.shortPath(folder.url), repeating: earlier)
    if json {
      try environment.printJSON(report)
    } else {
      try environment.print(report.text(program: environment.program, dataPlace: place))
    }
  }
}

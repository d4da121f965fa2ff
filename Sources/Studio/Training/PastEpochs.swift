import Training

/// What the files of a run tell of the steps that were taken before.
struct PastEpochs {
  let records: [EpochRecord]
  /// The losses, step by step or as means of some.
  let points: [LossSeries.Point]

  /// Reads the files; those that cannot be read tell nothing.
  ///
  /// - Parameters:
  ///   - folder: The run folder.
  ///   - steps: The steps that count; later ones will be taken again. All if not given.
  init(of folder: RunFolder, until steps: Int = .max) {
    records = steps == 0 ? [] : (try? folder.history())?.records ?? []
    let lines = steps == 0 ? [] : (try? folder.iterations())?.lines ?? []
    points = lines.prefix { $0.iteration <= steps }
      .map { LossSeries.Point(iteration: $0.iteration, cost: $0.loss) }
  }

  /// The measurements, as the page gets them.
  var epochs: [EpochEntry] { records.map(EpochEntry.init) }
  /// The losses, as the page gets them.
  var losses: LossSeries { LossSeries(points) }
}

import Training

/// What the files of a run tell of the steps that were taken before.
struct PastEpochs {
  let epochs: [EpochEntry]
  let losses: LossSeries

  /// Reads the files; those that cannot be read tell nothing.
  ///
  /// - Parameters:
  ///   - folder: The run folder.
  ///   - steps: The steps that count; later ones will be taken again. All if not given.
  init(of folder: RunFolder, until steps: Int = .max) {
    epochs = steps == 0 ? [] : ((try? folder.history())?.records ?? []).map(EpochEntry.init)
    let lines = steps == 0 ? [] : (try? folder.iterations())?.lines ?? []
    losses = LossSeries(
      lines.prefix { $0.iteration <= steps }
        .map { LossSeries.Point(iteration: $0.iteration, cost: $0.loss) })
  }
}

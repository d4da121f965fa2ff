/// Training that ends when the network no longer becomes better on examples it does not learn from, and hands out the network
/// of its best epoch.
///
/// Source: L. Prechelt, “Early Stopping – But When?”, in: Neural Networks: Tricks of the Trade, LNCS 1524 (1998).
public struct EarlyStopping: Codable, Sendable, Equatable {
  /// What tells how good a network is.
  public enum Measure: String, Codable, Sendable, CaseIterable {
    /// The fraction of validation examples classified correctly: the more, the better.
    case validationAccuracy
    /// J on the validation set: the less, the better.
    case validationCost
  }

  /// The epochs in a row without improvement after which training ends.
  public var patience: Int
  /// By how much a measurement must surpass the last improvement to be one itself; none by default, so that each new best is.
  public var minimumImprovement = 0.0
  /// What tells how good a network is.
  public var measure = Measure.validationAccuracy
  /// Whether the network of the best epoch is handed out at the end rather than the last one, also when training was not
  /// ended early.
  public var restoresBest = true

  /// Creates the usual settings.
  ///
  /// - Parameter patience: The epochs in a row without improvement after which training ends.
  public init(patience: Int) { self.patience = patience }

  /// Reads settings; all but the patience have usual values.
  ///
  /// - Parameter decoder: Where to read.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(patience: try values.decode(Int.self, forKey: .patience))
    try values.read(.minimumImprovement, into: &minimumImprovement)
    try values.read(.measure, into: &measure)
    try values.read(.restoresBest, into: &restoresBest)
  }
}

extension EarlyStopping {
  /// The epoch with the best measurement, the earliest of equal ones.
  package func best(of history: [EpochRecord]) -> EpochRecord? {
    history.reduce(nil) { best, record in
      guard let best else { return record }
      return gain(of: record, over: best) > 0 ? record : best
    }
  }

  /// Whether the last improvement is too long ago.
  package func isExhausted(after history: [EpochRecord]) -> Bool {
    guard var reference = history.first else { return false }
    var epochsSince = 0
    for record in history.dropFirst() {
      let gain = gain(of: record, over: reference)
      epochsSince += 1
      if gain > 0, gain >= minimumImprovement { (reference, epochsSince) = (record, 0) }
    }
    return epochsSince >= patience
  }

  /// By how much an epoch is better than another. Anything is better than what is not a number.
  private func gain(of record: EpochRecord, over other: EpochRecord) -> Double {
    let (ours, others) = (quality(of: record), quality(of: other))
    if ours.isNaN { return 0 }
    return others.isNaN ? .infinity : ours - others
  }

  /// What is to become large.
  private func quality(of record: EpochRecord) -> Double {
    switch measure {
    case .validationAccuracy: record.validAccuracy ?? .nan
    case .validationCost: -(record.validCost ?? .nan)
    }
  }
}

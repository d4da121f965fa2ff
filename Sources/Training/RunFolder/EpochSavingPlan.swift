/// After which epochs the network is kept in the run folder, so that what was learned can be looked at epoch by epoch.
///
/// The network before training, those after the first epochs, where most is learned, and the last one are kept, and between
/// them those of evenly spaced epochs: as many as there is room for.
public struct EpochSavingPlan: Sendable, Equatable {
  /// The most networks, at least three.
  public var mostNetworks: Int
  /// The bytes that they may take together, if that is enough for three.
  public var mostBytes: Int

  /// Creates a plan.
  ///
  /// - Parameters:
  ///   - mostNetworks: The most networks, at least three.
  ///   - mostBytes: The bytes that they may take together, if that is enough for three.
  public init(mostNetworks: Int = 60, mostBytes: Int = 200_000_000) {
    self.mostNetworks = max(mostNetworks, 3)
    self.mostBytes = max(mostBytes, 0)
  }

  /// Whether the network is kept after an epoch.
  ///
  /// - Parameters:
  ///   - epoch: The epoch, counted from 1; 0 for the network before training.
  ///   - epochs: The epochs of the whole training.
  ///   - bytes: The bytes of one network.
  package func includes(_ epoch: Int, of epochs: Int, bytes: Int) -> Bool {
    let room = max(min(mostNetworks, mostBytes / max(bytes, 1)), 3)
    if epochs < room || epoch == epochs { return true }
    // A third for the beginning, one for the end, the rest evenly between.
    let first = room / 3
    let interval = (epochs - first) / (room - first - 1) + 1
    return epoch < first || (epoch - first + 1).isMultiple(of: interval)
  }
}

extension RandomState {
  /// Everything a generator knows, in the parts that `RandomState.get_state()` of NumPy shows.
  public struct State: Sendable, Equatable, Codable {
    /// The 624 words of MT19937, before tempering.
    public var key: [UInt32]
    /// The index of the next word, 0...624; at 624 a new block is due.
    public var position: Int
    /// Whether a second normal number is waiting (`has_gauss`).
    public var hasGaussian: Bool
    /// The waiting normal number (mean 0, standard deviation 1), otherwise 0 (`cached_gaussian`).
    public var cachedGaussian: Double

    /// A state from its parts; they are checked when a generator is made of them.
    public init(key: [UInt32], position: Int, hasGaussian: Bool, cachedGaussian: Double) {
      self.key = key
      self.position = position
      self.hasGaussian = hasGaussian
      self.cachedGaussian = cachedGaussian
    }
  }

  /// The generator's state at this point of its sequence (`get_state`).
  public var state: State {
    State(
      key: engine.key, position: engine.position,
      hasGaussian: cachedGaussian != nil, cachedGaussian: cachedGaussian ?? 0)
  }

  /// Continues from a saved state (`set_state`).
  ///
  /// - Throws: ``RandomStateError/invalidState(_:)`` when the parts cannot be a state of MT19937.
  public init(_ state: State) throws(RandomStateError) {
    let wordCount = MersenneTwister.wordCount
    guard state.key.count == wordCount else {
      throw .invalidState("the key has \(state.key.count) words, and MT19937 needs \(wordCount)")
    }
    guard (0...wordCount).contains(state.position) else {
      throw .invalidState("the position is \(state.position), and must be in 0...\(wordCount)")
    }
    // From these words the recurrence gives zeros for ever, and drawing a normal would not end.
    guard state.key[0] >> 31 != 0 || state.key.dropFirst().contains(where: { $0 != 0 }) else {
      throw .invalidState("all words of the key are zero, from which nothing random can follow")
    }
    guard state.cachedGaussian.isFinite else {
      throw .invalidState("the waiting normal number is not finite")
    }
    engine = MersenneTwister(key: state.key, position: state.position)
    cachedGaussian = state.hasGaussian ? state.cachedGaussian : nil
  }
}

extension RandomState: Codable {
  /// Reads a ``State`` and continues from it.
  public init(from decoder: any Decoder) throws {
    let state = try State(from: decoder)
    do throws(RandomStateError) {
      try self.init(state)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.description))
    }
  }

  /// Writes the ``State``.
  public func encode(to encoder: any Encoder) throws {
    try state.encode(to: encoder)
  }
}

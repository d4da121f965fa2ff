/// The exponential moving average of the parameters, kept beside them and handed out in their place (Polyak and Juditsky
/// 1992; Tarvainen and Valpola 2017).
///
/// After each step Ā ← dĀ + (1 − d) W, for weights, biases, and what batch normalisation has. The average begins as the
/// parameters after the first step. With a warm-up, d = min(decay, (1 + t) / (10 + t)) after t earlier steps, so that the
/// first parameters are soon forgotten.
public struct WeightAveraging: Codable, Sendable, Equatable {
  /// What a step keeps of the average: at least 0, below 1.
  public var decay: Double
  /// Whether it keeps less of it at first.
  public var warmsUp: Bool

  enum CodingKeys: String, CodingKey {
    case decay
    case warmsUp = "warmUp"
  }

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - decay: What a step keeps of the average: at least 0, below 1.
  ///   - warmsUp: Whether it keeps less of it at first.
  public init(decay: Double = 0.999, warmsUp: Bool = true) {
    self.decay = decay
    self.warmsUp = warmsUp
  }

  /// Reads settings; those that are not there have their usual values.
  ///
  /// - Parameter decoder: Where to read.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    decay = try values.decodeIfPresent(Double.self, forKey: .decay) ?? decay
    warmsUp = try values.decodeIfPresent(Bool.self, forKey: .warmsUp) ?? warmsUp
  }

  /// The share of the way to the parameters that the average goes after a step, the first being 1.
  func share(afterStep number: Int) -> Double {
    guard number > 1 else { return 1 }
    let earlier = Double(number - 1)
    return 1 - (warmsUp ? min(decay, (1 + earlier) / (10 + earlier)) : decay)
  }

  /// What is wrong with the settings, in a sentence; nil if nothing is.
  package var fault: String? {
    (0..<1).contains(decay)
      ? nil : "The decay of averaged weights must be at least 0 and below 1, not \(decay)."
  }
}

extension OptimizerChoice: Codable {
  /// Reads the name of a rule, or an object with one: `"adam"`, `{ "adam": { "beta1": 0.95 } }`. Settings that are not there
  /// have their usual values.
  ///
  /// - Parameter decoder: Where to read.
  /// - Throws: `DecodingError`, with the names that there are if it is none of them.
  public init(from decoder: any Decoder) throws {
    if let word = try? decoder.singleValueContainer().decode(String.self) {
      guard let name = OptimizerName(word: word) else { throw Self.unknown(word, decoder) }
      self = name.usualChoice
      return
    }
    let object = try decoder.container(keyedBy: NameKey.self)
    guard let key = object.onlyKey, let name = OptimizerName(word: key.stringValue) else {
      throw Self.unknown(object.words, decoder)
    }
    switch name {
    case .sgd: self = .stochasticGradientDescent
    case .momentum: self = .momentum(try object.decode(Momentum.self, forKey: key))
    case .nesterov: self = .nesterov(try object.decode(Momentum.self, forKey: key))
    case .adam: self = .adam(try object.decode(Adam.self, forKey: key))
    case .adamw: self = .adamW(try object.decode(Adam.self, forKey: key))
    case .rmsprop: self = .rmsProp(try object.decode(RMSProp.self, forKey: key))
    }
  }

  /// Writes the rule as an object with its settings; plain gradient descent, which has none, as a word.
  ///
  /// - Parameter encoder: Where to write.
  public func encode(to encoder: any Encoder) throws {
    func write(_ settings: some Encodable) throws {
      var object = encoder.container(keyedBy: NameKey.self)
      try object.encode(settings, forKey: NameKey(name.rawValue))
    }
    switch self {
    case .stochasticGradientDescent:
      var word = encoder.singleValueContainer()
      try word.encode(OptimizerName.earlierWord)
    case .momentum(let settings), .nesterov(let settings): try write(settings)
    case .adam(let settings), .adamW(let settings): try write(settings)
    case .rmsProp(let settings): try write(settings)
    }
  }

  private static func unknown(_ found: String, _ decoder: any Decoder) -> DecodingError {
    .unknownName(
      found, of: "an optimizer", names: OptimizerName.allCases.map(\.rawValue),
      example: #"{ "adam": { "beta1": 0.9 } }, or the name alone"#, decoder)
  }
}

extension OptimizerName {
  /// What files call plain gradient descent.
  fileprivate static let earlierWord = "stochasticGradientDescent"

  fileprivate init?(word: String) {
    if word == Self.earlierWord { self = .sgd } else { self.init(rawValue: word) }
  }
}

extension OptimizerChoice.Momentum {
  /// Reads settings; those that are not there have their usual values.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    coefficient = try values.decodeIfPresent(Double.self, forKey: .coefficient) ?? coefficient
  }
}

extension OptimizerChoice.Adam {
  /// Reads settings; those that are not there have their usual values.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    beta1 = try values.decodeIfPresent(Double.self, forKey: .beta1) ?? beta1
    beta2 = try values.decodeIfPresent(Double.self, forKey: .beta2) ?? beta2
    epsilon = try values.decodeIfPresent(Double.self, forKey: .epsilon) ?? epsilon
  }
}

extension OptimizerChoice.RMSProp {
  /// Reads settings; those that are not there have their usual values.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    alpha = try values.decodeIfPresent(Double.self, forKey: .alpha) ?? alpha
    epsilon = try values.decodeIfPresent(Double.self, forKey: .epsilon) ?? epsilon
    momentum = try values.decodeIfPresent(Double.self, forKey: .momentum) ?? momentum
    isCentered = try values.decodeIfPresent(Bool.self, forKey: .isCentered) ?? isCentered
  }
}

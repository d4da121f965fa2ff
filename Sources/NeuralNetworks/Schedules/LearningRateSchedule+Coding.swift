extension LearningRateSchedule: Codable {
  private enum Name: String, CaseIterable {
    case constant, exponential, exponentialFromFirstStep, step, cosine, oneCycle, reduceOnPlateau
    case warmUp
  }

  private enum Settings: CodingKey { case rate, initial, decay }

  /// Reads a schedule, or a number as a constant rate.
  ///
  /// - Parameter decoder: Where to read.
  /// - Throws: `DecodingError`, with the names that there are if it is none of them.
  public init(from decoder: any Decoder) throws {
    if let rate = try? decoder.singleValueContainer().decode(Double.self) {
      self = .constant(rate: rate)
      return
    }
    let object = try decoder.container(keyedBy: NameKey.self)
    guard let key = object.onlyKey, let name = Name(rawValue: key.stringValue) else {
      throw DecodingError.unknownName(
        object.words, of: "a learning rate schedule", names: Name.allCases.map(\.rawValue),
        example: #"{ "cosine": { "initial": 0.001 } }"#, decoder)
    }
    func setting(_ setting: Settings) throws -> Double {
      try object.nestedContainer(keyedBy: Settings.self, forKey: key)
        .decode(Double.self, forKey: setting)
    }
    self =
      switch name {
      case .constant: .constant(rate: try setting(.rate))
      case .exponential:
        .exponential(initial: try setting(.initial), decay: try setting(.decay))
      case .exponentialFromFirstStep:
        .exponentialFromFirstStep(initial: try setting(.initial), decay: try setting(.decay))
      case .step: .step(try object.decode(StepDecay.self, forKey: key))
      case .cosine: .cosine(try object.decode(CosineDecay.self, forKey: key))
      case .oneCycle: .oneCycle(try object.decode(OneCycle.self, forKey: key))
      case .reduceOnPlateau: .reduceOnPlateau(try object.decode(PlateauDecay.self, forKey: key))
      case .warmUp: .warmUp(try object.decode(WarmUp.self, forKey: key))
      }
  }

  /// Writes the schedule as an object with its name and its settings.
  ///
  /// - Parameter encoder: Where to write.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: NameKey.self)
    func write(_ name: Name, _ settings: [(Settings, Double)]) throws {
      var values = object.nestedContainer(
        keyedBy: Settings.self, forKey: NameKey(name.rawValue))
      for (key, value) in settings { try values.encode(value, forKey: key) }
    }
    func write(_ name: Name, _ settings: some Encodable) throws {
      try object.encode(settings, forKey: NameKey(name.rawValue))
    }
    switch self {
    case .constant(let rate): try write(.constant, [(.rate, rate)])
    case .exponential(let initial, let decay):
      try write(.exponential, [(.initial, initial), (.decay, decay)])
    case .exponentialFromFirstStep(let initial, let decay):
      try write(.exponentialFromFirstStep, [(.initial, initial), (.decay, decay)])
    case .step(let decay): try write(.step, decay)
    case .cosine(let decay): try write(.cosine, decay)
    case .oneCycle(let cycle): try write(.oneCycle, cycle)
    case .reduceOnPlateau(let decay): try write(.reduceOnPlateau, decay)
    case .warmUp(let warmUp): try write(.warmUp, warmUp)
    }
  }
}

extension ScheduleLength: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case steps, epochs, share }

  /// Reads a length.
  ///
  /// - Parameter decoder: Where to read.
  /// - Throws: `DecodingError`, with the units that there are if it is none of them.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: NameKey.self)
    guard let key = object.onlyKey, let unit = CodingKeys(rawValue: key.stringValue) else {
      throw DecodingError.unknownName(
        object.words, of: "a length", names: CodingKeys.allCases.map(\.rawValue),
        example: #"{ "epochs": 1 }"#, decoder)
    }
    self =
      switch unit {
      case .steps: .steps(try object.decode(Int.self, forKey: key))
      case .epochs: .epochs(try object.decode(Double.self, forKey: key))
      case .share: .share(try object.decode(Double.self, forKey: key))
      }
  }

  /// Writes the length as an object with its unit.
  ///
  /// - Parameter encoder: Where to write.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .steps(let count): try object.encode(count, forKey: .steps)
    case .epochs(let count): try object.encode(count, forKey: .epochs)
    case .share(let share): try object.encode(share, forKey: .share)
    }
  }
}

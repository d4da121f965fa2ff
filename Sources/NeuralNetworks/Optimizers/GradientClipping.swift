/// What holds large gradients back, before penalties are added. As JSON `{ "norm": 1 }` or `{ "value": 0.1 }`.
public enum GradientClipping: Sendable, Equatable {
  /// Each element is held within ± a limit.
  case value(Double)
  /// If the length of all gradients together, √Σ g² over all parameters, is above a limit, all are scaled down to it
  /// (Pascanu, Mikolov and Bengio 2013, algorithm 1; as PyTorch's `clip_grad_norm_`, by limit / (length + 10⁻⁶)).
  case norm(Double)

  /// What gradients of a length are multiplied by.
  func scale(length: Double) -> Double {
    switch self {
    case .value: 1
    case .norm(let limit): min(limit / (length + 1e-6), 1)
    }
  }

  /// What is wrong with the limit, in a sentence; nil if nothing is.
  package var fault: String? {
    switch self {
    case .value(let limit), .norm(let limit):
      limit > 0 && limit.isFinite
        ? nil : "The limit of gradients must be a positive number, not \(limit)."
    }
  }
}

extension GradientClipping: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case value, norm }

  /// Reads a limit.
  ///
  /// - Parameter decoder: Where to read.
  /// - Throws: `DecodingError`, with the names that there are if it is none of them.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: NameKey.self)
    guard let key = object.onlyKey, let name = CodingKeys(rawValue: key.stringValue) else {
      throw DecodingError.unknownName(
        object.words, of: "a way to clip gradients", names: CodingKeys.allCases.map(\.rawValue),
        example: #"{ "norm": 1 }"#, decoder)
    }
    let limit = try object.decode(Double.self, forKey: key)
    self =
      switch name {
      case .value: .value(limit)
      case .norm: .norm(limit)
      }
  }

  /// Writes the limit as an object with its name.
  ///
  /// - Parameter encoder: Where to write.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .value(let limit): try object.encode(limit, forKey: .value)
    case .norm(let limit): try object.encode(limit, forKey: .norm)
    }
  }
}

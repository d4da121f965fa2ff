/// An option of a training, as the page's form shows it.
public struct TrainingOption: Sendable, Encodable, Equatable {
  /// How its value is given.
  public enum Kind: String, Sendable, Encodable {
    case number
    case text
    case choice
    case flag
    case list
  }

  /// A value, as it stands in JSON.
  public enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
    case flag(Bool)
    case list([Double])
  }

  /// The key in the options of a training.
  public let name: String
  /// The heading that it stands under.
  public let group: String
  /// What it is, in a word: `n`, `rate`.
  public let placeholder: String
  /// What it does.
  public let text: String
  /// How its value is given.
  public let kind: Kind
  /// The values of a choice.
  public let choices: [String]
  /// What is taken without it; nil if that depends on other options.
  public let standard: Value?

  /// Describes an option.
  public init(
    name: String, group: String, placeholder: String, text: String, kind: Kind,
    choices: [String] = [], standard: Value? = nil
  ) {
    self.name = name
    self.group = group
    self.placeholder = placeholder
    self.text = text
    self.kind = kind
    self.choices = choices
    self.standard = standard
  }

  private enum CodingKeys: String, CodingKey {
    case name, group, placeholder, text, kind, choices
    case standard = "default"
  }
}

extension TrainingOption.Value: Encodable {
  /// Writes the value alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .list(let list): try container.encode(list)
    }
  }
}

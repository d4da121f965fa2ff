import Datasets
import Foundation

/// Distortions of training images as they are typed: `gentle`, `none`, or an object with limits.
struct DistortionsChoice: ExpressibleByArgument {
  let argumentText: String

  private static let none = "none"
  private static let presets = Augmentation.Preset.allCases.map(\.rawValue)

  init?(argument: String) {
    guard ([Self.none] + Self.presets).contains(argument) || argument.hasPrefix("{") else {
      return nil
    }
    argumentText = argument
  }

  static var argumentExpectation: String {
    (presets + [none]).joined(separator: ", ")
      + #" or an object such as {"rotation": 12, "shift": 1}"#
  }

  static var argumentForms: Set<ValueForm> { [.text, .object] }

  var argumentJSON: String {
    argumentText.hasPrefix("{") ? argumentText : JSONNode.literal(argumentText)
  }

  /// The distortions; nil for none.
  ///
  /// - Parameter option: The name of the option, for messages.
  /// - Throws: `ValidationError` for an object with other keys, or values of another type.
  func augmentation(option: String) throws(ValidationError) -> Augmentation? {
    if argumentText == Self.none { return nil }
    if let preset = Augmentation.Preset(rawValue: argumentText) { return Augmentation(preset) }
    do {
      return try StructuredValue<Augmentation>(argumentText, named: option).value
    } catch {
      throw ValidationError(error.message, option: option)
    }
  }
}

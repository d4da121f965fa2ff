import Images

/// A stage on the way from what was drawn to what the network sees.
struct PreparationStep: Encodable, Sendable {
  /// A word for programs.
  let name: String
  /// What was done, for people.
  let text: String
  let rows: Int
  let columns: Int
  let pixels: String

  init(_ name: String, _ text: String, rows: Int, columns: Int, _ pixels: [UInt8]) {
    self.name = name
    self.text = text
    self.rows = rows
    self.columns = columns
    self.pixels = Base64.text(pixels)
  }

  /// A photograph is sent back no larger than it is looked at.
  init(_ step: NormalizationStep) {
    let (name, text) = Self.words(for: step.kind)
    let image = step.image.reduced(toSide: DigitNormalization.workingSide)
    self.init(name, text, rows: image.height, columns: image.width, image.pixels)
  }

  private static func words(for kind: NormalizationStep.Kind) -> (name: String, text: String) {
    switch kind {
    case .read: ("read", "As it came.")
    case .inverted:
      ("inverted", "The background is taken away, and dark ink made bright, as in MNIST.")
    case .backgroundRemoved: ("background_removed", "The background is taken away.")
    case .cropped: ("cropped", "All but the digit is cut off.")
    case .widened: ("widened", "Thin strokes are made wider, so that they outlast the next step.")
    case .scaled: ("scaled", "The digit is scaled into a box of 20 × 20, its shape kept.")
    case .centred: ("centred", "Its centre of mass is put in the middle of 28 × 28.")
    }
  }
}

import Datasets

/// The options that turn and move images before they are shown to a network.
struct ImageMotion: Sendable {
  /// Counterclockwise, a multiple of 90.
  let degrees: Int
  /// How far to the right.
  let right: Int
  /// How far down.
  let down: Int

  static let degreesAreQuarters = Validation<Int>("a multiple of 90") { $0 % 90 == 0 }
  static let shiftIsAPair = Validation<[Int]>("two numbers, such as 3,-2") { $0.count == 2 }

  /// The motion that the options ask for; nil for none.
  init?(rotate degrees: Int?, shift: [Int]?) {
    guard degrees != nil || shift != nil else { return nil }
    self.degrees = degrees ?? 0
    right = shift?.first ?? 0
    down = shift?.last ?? 0
  }

  /// The examples turned, then moved.
  func apply(to dataset: Dataset) throws -> Dataset {
    guard let turned = dataset.rotated(quarterTurns: degrees / 90),
      let moved = turned.shifted(right: right, down: down)
    else {
      throw ValidationError(
        "Only images can be turned and moved; these examples have \(dataset.exampleShape.count) dimensions.",
        option: degrees != 0 ? "rotate" : "shift")
    }
    return moved
  }

  /// What was done, in words: "rotated by 90°, shifted by 3,-2".
  var wording: String {
    var parts: [String] = []
    if degrees != 0 { parts.append("rotated by \(degrees)°") }
    if right != 0 || down != 0 { parts.append("shifted by \(right),\(down)") }
    return parts.isEmpty ? "as it was" : parts.joined(separator: ", ")
  }
}

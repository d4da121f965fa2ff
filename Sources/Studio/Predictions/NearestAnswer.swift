import Datasets
import Foundation

/// The training images that an image is most like.
struct NearestAnswer: Encodable, Sendable {
  struct Example: Encodable, Sendable {
    let index: Int
    let label: Int
    let `class`: String
    let distance: Double
    let pixels: String
  }

  let neighbours: [Example]
  /// The distance of the nearest.
  @NullWhenMissing var distance: Double?
  /// The distance that 99 of 100 test images keep below.
  @NullWhenMissing var usualDistance: Double?
  /// Whether the image is like nothing that the network has learned from.
  let isUnfamiliar: Bool
  /// The same, for people.
  let text: String

  init(_ nearest: [Neighbour], in training: Dataset, _ familiarity: Familiarity) {
    neighbours = nearest.map { neighbour in
      let label = Int(training.labels[neighbour.index])
      return Example(
        index: neighbour.index, label: label, class: training.classNames[label],
        distance: neighbour.distance, pixels: Base64.text(training.pixels(of: neighbour.index)))
    }
    distance = nearest.first?.distance
    usualDistance = familiarity.usualDistance
    isUnfamiliar = (nearest.first?.distance ?? 0) > familiarity.usualDistance ?? .infinity
    text = Self.text(neighbours.first, usual: familiarity.usualDistance, isUnfamiliar)
  }

  private static func text(_ first: Example?, usual: Double?, _ isUnfamiliar: Bool) -> String {
    guard let first else { return "There are no training images to compare with." }
    let nearest =
      "The nearest training image is of the class \(first.class), at a distance of "
      + String(format: "%.1f.", first.distance)
    guard let usual else { return nearest }
    let limit = String(format: "%.1f", usual)
    return isUnfamiliar
      ? """
      This looks like nothing in the training images, so the answer means little. \(nearest) Of 100 test images, 99 have \
      one nearer than \(limit).
      """
      : "\(nearest) That is usual: of 100 test images, 99 have one nearer than \(limit)."
  }
}

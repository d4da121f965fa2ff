import Foundation

/// What the page's script reads, as JSON.
struct PointCloudData: Encodable {
  struct Class: Encodable {
    let name: String
    let light: String
    let dark: String
    let shape: Int
  }

  struct Image: Encodable {
    let rows: Int
    let columns: Int
    let perRow: Int
  }

  let noun: String
  let axes: [String]
  let classes: [Class]
  let shapes: [String]
  /// x, y and z of each point as 32-bit numbers, little-endian, in base64: all of them within -1...1.
  let positions: String
  /// A byte for each point, in base64.
  let labels: String
  /// A byte for each point, in base64; absent unless all points have predictions.
  let predictions: String?
  let image: Image

  init(_ page: PointCloudPage) {
    noun = page.noun
    axes = page.axes
    classes = page.classNames.enumerated().map { index, name in
      let mark = PointMark(ofClass: index)
      return Class(
        name: name, light: mark.light.hexadecimal, dark: mark.dark.hexadecimal, shape: mark.shape)
    }
    shapes = PointMark.shapes
    let coordinates = page.points.flatMap { point in
      (0..<3).map { point.position[$0].isFinite ? point.position[$0] : 0 }
    }
    let largest = coordinates.map(abs).max() ?? 0
    let bytes = coordinates.flatMap { coordinate in
      let scaled = Float(largest > 0 ? coordinate / largest : 0)
      return (0..<4).map { UInt8(truncatingIfNeeded: scaled.bitPattern >> (8 * $0)) }
    }
    positions = Data(bytes).base64EncodedString()
    labels = Data(page.points.map(\.label)).base64EncodedString()
    let predicted = page.points.compactMap(\.prediction)
    predictions =
      predicted.count == page.points.count ? Data(predicted).base64EncodedString() : nil
    image = Image(
      rows: page.images.rows, columns: page.images.columns, perRow: page.images.imagesPerRow)
  }

  /// The JSON, which nothing in a script element of HTML ends: no `<` is in it.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
      .replacing("<", with: "\\u003c")
  }
}

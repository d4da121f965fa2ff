/// The rows and columns of images that can be resampled.
package struct ImageShape: Sendable, Equatable {
  package let rows: Int
  package let columns: Int

  /// The largest side: networks of one input a pixel are smaller, and single precision tells places apart to a thousandth
  /// of a pixel.
  static var largestSide: Int { 1024 }

  /// The shape of the examples of a data set.
  ///
  /// - Throws: ``AugmentationError/shape(_:)`` unless they have two dimensions, neither too large.
  package init(_ exampleShape: [Int]) throws(AugmentationError) {
    guard exampleShape.count == 2, exampleShape.allSatisfy({ 1...Self.largestSide ~= $0 }) else {
      throw .shape(exampleShape)
    }
    rows = exampleShape[0]
    columns = exampleShape[1]
  }

  /// The pixels of an image.
  var count: Int { rows * columns }

  /// The middle of an image, between the middles of its outermost pixels.
  var centre: (x: Double, y: Double) { (Double(columns - 1) / 2, Double(rows - 1) / 2) }
}

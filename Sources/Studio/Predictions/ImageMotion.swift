import Datasets
import HTTPServing

/// How an image is turned, about its middle, and then moved before it is shown to a network.
struct ImageMotion: Sendable, Equatable {
  /// Counterclockwise.
  let degrees: Double
  /// Pixels to the right.
  let right: Double
  /// Pixels down.
  let down: Double

  /// Beyond this there is nothing left to see, and single precision would tell places no longer apart.
  private static let farthest = 10_000.0

  /// The motion that a client asks for; nothing for what it does not name.
  ///
  /// - Throws: ``HTTPError`` of status 400 for numbers that are not finite or far too large, or another number of shifts
  ///   than two.
  init(rotate degrees: Double?, shift: [Double]?) throws(HTTPError) {
    let shift = shift ?? [0, 0]
    let degrees = degrees ?? 0
    guard shift.count == 2, (shift + [degrees]).allSatisfy({ abs($0) <= Self.farthest }) else {
      throw .badRequest(
        "An image is turned by degrees, and moved by two numbers of pixels.",
        advice:
          "Send numbers up to \(Int(Self.farthest)), as in \"rotate\": 15, \"shift\": [3, -2].")
    }
    self.degrees = degrees
    right = shift[0]
    down = shift[1]
  }

  var isRotation: Bool { degrees != 0 }
  var isShift: Bool { right != 0 || down != 0 }

  /// An image turned and moved, each pixel between the four that are nearest to where it comes from.
  ///
  /// - Parameters:
  ///   - pixels: Row after row.
  ///   - shape: The rows and columns.
  ///   - isShifted: Whether it is moved as well as turned.
  func apply(to pixels: [UInt8], of shape: ImageShape, isShifted: Bool) -> [UInt8] {
    var distortion = AffineDistortion()
    distortion.rotation = degrees
    if isShifted { (distortion.right, distortion.down) = (right, down) }
    let map = distortion.map(shape)
    return ImageResampler(shape).resample(pixels) { _ in map }
  }
}

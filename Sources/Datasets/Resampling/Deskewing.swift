internal import CImageKernels

/// Sets images upright and in the middle, by their moments.
///
/// With the ink p(x, y) as a weight, (x̄, ȳ) is the centre of mass, and the slant is what a line of least squares through the
/// ink, x as a function of y, deviates from upright for each row:
///
/// α = Σ p·(x − x̄)·(y − ȳ) / Σ p·(y − ȳ)²
///
/// The new image has at (x′, y′) what the old one has at x = x̄ + (x′ − cₓ) + α·(y′ − cᵧ), y = ȳ + (y′ − cᵧ), where c is the
/// middle of the image. This is the deslanting of Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, “Gradient-based learning applied
/// to document recognition”, 1998, section III.A, with the centre of mass put in the middle. An image without ink stays as it is.
struct Deskewing: Sendable {
  private let shape: ImageShape

  /// For images of a shape.
  init(_ shape: ImageShape) { self.shape = shape }

  /// Sets images upright, one after the other.
  func deskew(_ images: [UInt8]) -> [UInt8] {
    ImageResampler(shape).resample(images, map: map)
  }

  /// From a pixel of the new image to a place in the old one.
  private func map(_ image: UnsafeBufferPointer<UInt8>) -> AffineMap {
    var map = AffineMap()
    guard let pixels = image.baseAddress else { return map }
    let sums = sum_image(pixels, shape.rows, shape.columns)
    guard sums.mass > 0 else { return map }
    // Both sums of α, times the mass, in whole numbers: with one row of ink there is nothing left of the second.
    let (mass, x, y) = (Int128(sums.mass), Int128(sums.x), Int128(sums.y))
    let covariance = mass * Int128(sums.xy) - x * y
    let variance = mass * Int128(sums.yy) - y * y
    let slant = variance == 0 ? 0 : Double(covariance) / Double(variance)
    let centre = shape.centre
    map.xByY = slant
    map.xOrigin = Double(sums.x) / Double(sums.mass) - centre.x - slant * centre.y
    map.yOrigin = Double(sums.y) / Double(sums.mass) - centre.y
    return map
  }
}

internal import Foundation

/// What is done to one image: it is scaled, then sheared, then turned, all about its centre, then moved.
///
/// With c for the centre, y counted downwards, and the place p of a stroke, it comes to p′ = c + t + R·H·S·(p − c), where
///
/// S = diag(s₁, s₂), H = (1 −k; 0 1), R = (cos θ  sin θ; −sin θ  cos θ).
///
/// To sample the new image, the map is inverted: p = c + S⁻¹·H⁻¹·R⁻¹·(p′ − c − t).
package struct AffineDistortion: Sendable, Equatable {
  /// θ in degrees, counterclockwise as seen.
  package var rotation = 0.0
  /// k: how far to the right a row moves, divided by its height above the centre.
  package var shear = 0.0
  /// s₁: the factor of the width.
  package var horizontalScale = 1.0
  /// s₂: the factor of the height.
  package var verticalScale = 1.0
  /// t₁: how far to the right, in pixels.
  package var right = 0.0
  /// t₂: how far down, in pixels.
  package var down = 0.0

  /// The distortion that changes nothing.
  package init() {}

  /// From a pixel of the new image to a place in the old one.
  ///
  /// - Parameter shape: The rows and columns of the image.
  package func map(_ shape: ImageShape) -> AffineMap {
    let angle = rotation * .pi / 180
    let (cosine, sine) = (cos(angle), sin(angle))
    // S⁻¹·H⁻¹·R⁻¹, with H⁻¹ = (1 k; 0 1) and R⁻¹ = (cos θ  −sin θ; sin θ  cos θ).
    var map = AffineMap()
    map.xByX = (cosine + shear * sine) / horizontalScale
    map.xByY = (shear * cosine - sine) / horizontalScale
    map.yByX = sine / verticalScale
    map.yByY = cosine / verticalScale
    let (x, y) = shape.centre
    map.xOrigin = x - map.xByX * (x + right) - map.xByY * (y + down)
    map.yOrigin = y - map.yByX * (x + right) - map.yByY * (y + down)
    return map
  }
}

/// From the places of pixels in a new image to places in an old one: x = x₀ + xₓ·x′ + xᵧ·y′, and likewise y.
///
/// x counts columns from the left, y rows from the top, both from 0 in the middle of the first pixel.
package struct AffineMap: Sendable, Equatable {
  package var xOrigin = 0.0
  package var xByX = 1.0
  package var xByY = 0.0
  package var yOrigin = 0.0
  package var yByX = 0.0
  package var yByY = 1.0

  /// The map from each place to itself.
  package init() {}
}

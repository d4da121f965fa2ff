/// A distortion that bends an image as if it were drawn on rubber.
///
/// Each pixel is taken from a place that is displaced by (Δx, Δy). Both fields of displacements are noise, uniform between −1
/// and 1 in each pixel, smoothed by a Gaussian of standard deviation σ whose sum is 1, times α (P. Y. Simard, D. Steinkraus,
/// J. C. Platt, “Best practices for convolutional neural networks applied to visual document analysis”, 2003, section 2).
/// Noise outside of the image is none, so that displacements get smaller towards the border.
///
/// With σ = 5 and α = 36 the standard deviation of a displacement is 1.2 pixels in the middle.
public struct ElasticDistortion: Codable, Sendable, Equatable {
  /// The standard deviation σ of the Gaussian, in pixels: how far places are alike.
  public var sigma: Double
  /// The factor α of the displacements, in pixels.
  public var alpha: Double

  /// Creates a distortion.
  public init(sigma: Double, alpha: Double) {
    self.sigma = sigma
    self.alpha = alpha
  }
}

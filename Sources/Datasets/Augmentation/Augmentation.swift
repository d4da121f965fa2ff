/// Random distortions that training images go through: each example in each epoch anew, by itself.
///
/// An image is scaled, sheared, turned and moved about its centre, by amounts drawn uniformly up to the limits, and then bent
/// by an elastic distortion. All of this is one map from places in the new image to places in the old one, which is sampled
/// once, by bilinear interpolation; outside of the old image there is nothing but background. A value without limits changes
/// nothing.
///
/// In JSON every part may be left out, and instead of the whole the name of a ``Preset`` may stand.
public struct Augmentation: Sendable, Equatable {
  /// The largest angle to turn by, in degrees, to either side.
  public var rotation: Double
  /// The largest shear to either side: how far a row moves sideways, divided by its distance from the centre. It is the
  /// tangent of the angle by which an upright stroke is slanted.
  public var shear: Double
  /// The largest change of size: factors are from 1 − scale to 1 + scale.
  public var scale: Double
  /// The farthest an image is moved, in pixels, along each axis to either side.
  public var shift: Double
  /// Whether width and height are scaled by factors of their own.
  public var scaling: Scaling
  /// Whether an image can be turned and sheared at the same time.
  public var slanting: Slanting
  /// The elastic distortion, if there is one.
  public var elastic: ElasticDistortion?
  /// Other limits for the examples of some classes, by the name of the class.
  public var classLimits: [String: ClassLimits]

  /// How width and height are scaled.
  public enum Scaling: String, Codable, Sendable, CaseIterable {
    /// By factors of their own.
    case perAxis
    /// By the same factor.
    case common
  }

  /// How rotation and shear go together.
  public enum Slanting: String, Codable, Sendable, CaseIterable {
    /// Each image is sheared and turned.
    case both
    /// Half of the images are sheared, the others turned, as in Cireşan et al. 2010.
    case either
  }

  /// Creates distortions; what is not given is left as it is.
  public init(
    rotation: Double = 0, shear: Double = 0, scale: Double = 0, shift: Double = 0,
    scaling: Scaling = .perAxis, slanting: Slanting = .both, elastic: ElasticDistortion? = nil,
    classLimits: [String: ClassLimits] = [:]
  ) {
    self.rotation = rotation
    self.shear = shear
    self.scale = scale
    self.shift = shift
    self.scaling = scaling
    self.slanting = slanting
    self.elastic = elastic
    self.classLimits = classLimits
  }
}

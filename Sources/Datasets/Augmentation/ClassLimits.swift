/// Limits of distortions for the examples of one class; what is nil is as for the others.
public struct ClassLimits: Codable, Sendable, Equatable {
  /// In place of ``Augmentation/rotation``.
  public var rotation: Double?
  /// In place of ``Augmentation/shear``.
  public var shear: Double?
  /// In place of ``Augmentation/scale``.
  public var scale: Double?
  /// In place of ``Augmentation/shift``.
  public var shift: Double?

  /// Creates limits.
  public init(
    rotation: Double? = nil, shear: Double? = nil, scale: Double? = nil, shift: Double? = nil
  ) {
    self.rotation = rotation
    self.shear = shear
    self.scale = scale
    self.shift = shift
  }
}

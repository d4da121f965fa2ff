extension Augmentation {
  /// Checks every limit.
  ///
  /// - Throws: ``AugmentationError/limit(_:)`` for the first that is out of its range.
  public func check() throws(AugmentationError) {
    try Self.check(rotation: rotation, shear: shear, scale: scale, shift: shift, of: "all classes")
    for (name, limits) in classLimits.sorted(by: { $0.key < $1.key }) {
      try Self.check(
        rotation: limits.rotation ?? 0, shear: limits.shear ?? 0, scale: limits.scale ?? 0,
        shift: limits.shift ?? 0, of: "the class '\(name)'")
    }
    guard let elastic else { return }
    guard elastic.sigma > 0, elastic.sigma <= 1000 else {
      throw .limit(
        """
        The sigma of the elastic distortion, in pixels, must be greater than 0 and at most 1000, not \(elastic.sigma).
        """)
    }
    guard elastic.alpha >= 0, elastic.alpha <= 10_000 else {
      throw .limit(
        "The alpha of the elastic distortion must be from 0 to 10,000, not \(elastic.alpha).")
    }
  }

  private static func check(
    rotation: Double, shear: Double, scale: Double, shift: Double, of classes: String
  ) throws(AugmentationError) {
    guard 0...180 ~= rotation else {
      throw .limit("The rotation of \(classes) must be from 0 to 180 degrees, not \(rotation).")
    }
    guard 0...10 ~= shear else {
      throw .limit(
        """
        The shear of \(classes) must be from 0 to 10, not \(shear): it is the tangent of an angle, 0.12 for about 7 \
        degrees.
        """)
    }
    guard 0...0.9 ~= scale else {
      throw .limit(
        """
        The scale of \(classes) must be from 0 to 0.9, not \(scale): it is the share by which the size changes, 0.12 for \
        factors from 0.88 to 1.12.
        """)
    }
    guard 0...1000 ~= shift else {
      throw .limit("The shift of \(classes) must be from 0 to 1000 pixels, not \(shift).")
    }
  }
}

internal import LinearAlgebra

/// How far the images of a class may be scaled, sheared, turned and moved.
struct AffineLimits: Sendable {
  private let rotation: Float
  private let shear: Float
  private let scale: Float
  private let shift: Float
  private let scaling: Augmentation.Scaling
  private let slanting: Augmentation.Slanting

  /// The limits for a class.
  init(_ augmentation: Augmentation, className: String) {
    let limits = augmentation.classLimits[className]
    rotation = Float(limits?.rotation ?? augmentation.rotation)
    shear = Float(limits?.shear ?? augmentation.shear)
    scale = Float(limits?.scale ?? augmentation.scale)
    shift = Float(limits?.shift ?? augmentation.shift)
    scaling = augmentation.scaling
    slanting = augmentation.slanting
  }

  /// Draws a distortion: eight numbers, whatever the limits are, so that each keeps its place.
  func draw(_ random: inout CounterRandom) -> AffineDistortion {
    var distortion = AffineDistortion()
    distortion.rotation = Double(random.uniform(within: rotation))
    distortion.shear = Double(random.uniform(within: shear))
    distortion.horizontalScale = 1 + Double(random.uniform(within: scale))
    distortion.verticalScale = 1 + Double(random.uniform(within: scale))
    distortion.right = Double(random.uniform(within: shift))
    distortion.down = Double(random.uniform(within: shift))
    let isSheared = random.uniform() < 0.5
    _ = random.next()
    if scaling == .common { distortion.verticalScale = distortion.horizontalScale }
    if slanting == .either {
      if isSheared { distortion.rotation = 0 } else { distortion.shear = 0 }
    }
    return distortion
  }
}

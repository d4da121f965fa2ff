extension Augmentation {
  /// Distortions that are known to work for handwritten digits, by name.
  public enum Preset: String, Codable, Sendable, CaseIterable {
    /// Small changes of every kind: rotation ±12°, shear ±0.12, scale ±12% for each axis, shift ±1 pixel, elastic with σ 5,
    /// α 36.
    case gentle
    /// Smaller ones, for images that have been deskewed: rotation ±8°, shear ±0.08, scale ±10%, shift ±½ pixel, elastic with
    /// σ 5, α 36.
    case deskewed
    /// Elastic distortions alone, σ 4, α 34, as in Simard et al. 2003.
    case simard
    /// Scaling by up to 17.5% for each axis, either rotation or shear by up to 15° (7.5° for the digits 1 and 7), and elastic
    /// distortions with σ 5.5, α 37: the middle of the ranges in D. C. Cireşan, U. Meier, L. M. Gambardella, J. Schmidhuber,
    /// “Deep, big, simple neural nets for handwritten digit recognition”, 2010, section 3.
    case ciresan
  }

  /// The distortions with a name.
  public init(_ preset: Preset) {
    self =
      switch preset {
      case .gentle:
        Augmentation(
          rotation: 12, shear: 0.12, scale: 0.12, shift: 1,
          elastic: ElasticDistortion(sigma: 5, alpha: 36))
      case .deskewed:
        Augmentation(
          rotation: 8, shear: 0.08, scale: 0.1, shift: 0.5,
          elastic: ElasticDistortion(sigma: 5, alpha: 36))
      case .simard: Augmentation(elastic: ElasticDistortion(sigma: 4, alpha: 34))
      case .ciresan:
        Augmentation(
          rotation: 15, shear: 0.268, scale: 0.175, slanting: .either,
          elastic: ElasticDistortion(sigma: 5.5, alpha: 37),
          classLimits: [
            "1": ClassLimits(rotation: 7.5, shear: 0.132),
            "7": ClassLimits(rotation: 7.5, shear: 0.132),
          ])
      }
  }
}

extension Augmentation: Codable {
  private enum CodingKeys: String, CodingKey {
    case rotation, shear, scale, shift, scaling, slanting, elastic, classLimits
  }

  /// Reads distortions: an object in which what is left out changes nothing, or the name of a ``Preset``.
  public init(from decoder: any Decoder) throws {
    if let preset = try? decoder.singleValueContainer().decode(Preset.self) {
      self.init(preset)
      return
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func number(_ key: CodingKeys) throws -> Double {
      try values.decodeIfPresent(Double.self, forKey: key) ?? 0
    }
    self.init(
      rotation: try number(.rotation), shear: try number(.shear), scale: try number(.scale),
      shift: try number(.shift),
      scaling: try values.decodeIfPresent(Scaling.self, forKey: .scaling) ?? .perAxis,
      slanting: try values.decodeIfPresent(Slanting.self, forKey: .slanting) ?? .both,
      elastic: try values.decodeIfPresent(ElasticDistortion.self, forKey: .elastic),
      classLimits: try values.decodeIfPresent([String: ClassLimits].self, forKey: .classLimits)
        ?? [:])
  }

  /// Writes all limits, those of classes only if there are any.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(rotation, forKey: .rotation)
    try values.encode(shear, forKey: .shear)
    try values.encode(scale, forKey: .scale)
    try values.encode(shift, forKey: .shift)
    try values.encode(scaling, forKey: .scaling)
    try values.encode(slanting, forKey: .slanting)
    try values.encodeIfPresent(elastic, forKey: .elastic)
    if !classLimits.isEmpty { try values.encode(classLimits, forKey: .classLimits) }
  }
}

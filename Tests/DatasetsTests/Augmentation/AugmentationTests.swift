import Datasets
import Foundation
import Testing

/// The value: JSON, presets, ranges.
@Suite struct AugmentationTests {
  private func decoded(_ json: String) throws -> Augmentation {
    try JSONDecoder().decode(Augmentation.self, from: Data(json.utf8))
  }

  @Test(arguments: Augmentation.Preset.allCases) func presetsSurviveJSON(
    _ preset: Augmentation.Preset
  ) throws {
    let augmentation = Augmentation(preset)
    try augmentation.check()
    let data = try JSONEncoder().encode(augmentation)
    #expect(try JSONDecoder().decode(Augmentation.self, from: data) == augmentation)
    #expect(try decoded("\"\(preset.rawValue)\"") == augmentation)
  }

  @Test func whatIsLeftOutChangesNothing() throws {
    #expect(try decoded("{}") == Augmentation())
    #expect(
      try decoded(#"{"rotation": 5, "elastic": {"sigma": 4, "alpha": 34}}"#)
        == Augmentation(rotation: 5, elastic: ElasticDistortion(sigma: 4, alpha: 34)))
    #expect(
      try decoded(
        #"{"scaling": "common", "slanting": "either", "classLimits": {"1": {"shear": 0.1}}}"#)
        == Augmentation(
          scaling: .common, slanting: .either, classLimits: ["1": ClassLimits(shear: 0.1)]))
    #expect(throws: DecodingError.self) { try decoded("\"fierce\"") }
    #expect(throws: DecodingError.self) { try decoded(#"{"rotation": "wide"}"#) }
  }

  @Test(arguments: [
    (Augmentation(rotation: 181), "rotation of all classes"),
    (Augmentation(rotation: -1), "rotation of all classes"),
    (Augmentation(rotation: .nan), "rotation of all classes"),
    (Augmentation(shear: 11), "shear of all classes"),
    (Augmentation(scale: 0.91), "scale of all classes"),
    (Augmentation(shift: .infinity), "shift of all classes"),
    (Augmentation(elastic: ElasticDistortion(sigma: 0, alpha: 1)), "sigma"),
    (Augmentation(elastic: ElasticDistortion(sigma: .nan, alpha: 1)), "sigma"),
    (Augmentation(elastic: ElasticDistortion(sigma: 5, alpha: -1)), "alpha"),
    (Augmentation(classLimits: ["7": ClassLimits(scale: 1)]), "scale of the class '7'"),
  ]) func limitsHaveRanges(_ augmentation: Augmentation, _ words: String) {
    let fault = error(AugmentationError.self) { try augmentation.check() }
    #expect(fault.map { "\($0)" }?.contains(words) == true)
  }
}

import Datasets
import Foundation
import Testing

@Suite struct PreprocessingTests {
  @Test func valuesAreThoseOfTheDocuments() {
    for byte in [UInt8(0), 1, 100, 254, 255] {
      let x = Double(byte)
      #expect(Preprocessing.raw.value(of: byte) == x)
      #expect(Preprocessing.unit.value(of: byte) == x / 255)
      #expect(Preprocessing.symmetric.value(of: byte) == (x / 255 - 0.5) * 2)
    }
  }

  @Test func standardizingGivesMeanZeroAndDeviationOne() throws {
    let bytes = (0..<600).map { UInt8(($0 * 7) % 251) }
    let dataset = try Dataset(
      name: "some", exampleShape: [6], bytes: bytes, labels: [UInt8](repeating: 0, count: 100),
      classNames: ["only"])
    let preprocessing = Preprocessing.standardizing(dataset)
    let values = bytes.map { preprocessing.value(of: $0) }
    let mean = values.reduce(0, +) / 600
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 600
    #expect(abs(mean) < 1e-12)
    #expect(abs(variance - 1) < 1e-12)
  }

  @Test func constantFeaturesDoNotDivideByZero() throws {
    let dataset = try Dataset(
      name: "grey", exampleShape: [2], bytes: [51, 51, 51, 51], labels: [0, 0],
      classNames: ["only"])
    #expect(
      Preprocessing.standardizing(dataset) == .standardized(mean: 0.2, deviation: 1))
    #expect(Preprocessing.standardizing(dataset).value(of: 51) == 0)
  }

  @Test func survivesJSON() throws {
    for preprocessing in [
      Preprocessing.raw, .unit, .symmetric, .standardized(mean: 0.1, deviation: 0.3),
    ] {
      let data = try JSONEncoder().encode(preprocessing)
      #expect(try JSONDecoder().decode(Preprocessing.self, from: data) == preprocessing)
    }
  }
}

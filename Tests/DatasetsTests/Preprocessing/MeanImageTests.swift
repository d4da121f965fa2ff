import Datasets
import Foundation
import LinearAlgebra
import Testing

@Suite struct MeanImageTests {
  private func dataset(_ bytes: [UInt8], features: Int) throws -> Dataset {
    try Dataset(
      name: "few", exampleShape: [features], bytes: bytes,
      labels: [UInt8](repeating: 0, count: bytes.count / features), classNames: ["only"])
  }

  @Test func isTheMeanOfEachFeature() throws {
    let few = try dataset([0, 10, 255, 3, 11, 255, 6, 15, 255], features: 3)
    #expect(MeanImage(of: few).means == [3, 12, 255])
    #expect(MeanImage(of: few.prefix(0)).means == [0, 0, 0])
  }

  /// np.mean(X, axis=0, dtype=np.uint8): 3 · 255 = 765 is 253 modulo 256, and 253 / 3 loses its fraction; 200 + 100 + 1
  /// is 45, and 45 / 3 is 15.
  @Test func eightBitsLoseTheSum() throws {
    let few = try dataset([0, 255, 200, 3, 255, 100, 6, 255, 1], features: 3)
    #expect(MeanImage(of: few, arithmetic: .wrappingInEightBits).means == [3, 84, 15])
  }

  @Test func ofMoreThan255ExamplesEightBitsLeaveNothing() throws {
    let many = try dataset((0..<600).map { UInt8($0 % 256) }, features: 2)
    #expect(MeanImage(of: many, arithmetic: .wrappingInEightBits).means == [0, 0])
    #expect(MeanImage(of: many).means.allSatisfy { $0 > 100 })
  }

  @Test func centeringGivesMeanZeroInEachFeature() throws {
    let few = try dataset([0, 10, 255, 3, 11, 255, 6, 15, 255], features: 3)
    let preprocessing = Preprocessing.centering(few)
    #expect(preprocessing == .centered(means: [3, 12, 255]))
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = few.batch(preprocessing)
    #expect(batch.inputs.elements == [-3, -2, 0, 0, -1, 0, 3, 3, 0])
    // Other examples lose the mean that was learned, not their own.
    let other: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      try dataset([5, 5, 5], features: 3).batch(preprocessing)
    #expect(other.inputs.elements == [2, -7, -250])
  }

  @Test func survivesJSON() throws {
    let preprocessing = Preprocessing.centered(means: [0.1, 33.318421449829934, 255])
    let data = try JSONEncoder().encode(preprocessing)
    #expect(try JSONDecoder().decode(Preprocessing.self, from: data) == preprocessing)
  }

  @Test func meansMustFitTheFeatures() {
    #expect(Preprocessing.centered(means: [1, 2]).fault(features: 2) == nil)
    #expect(
      Preprocessing.centered(means: [1, 2]).fault(features: 3)
        == "3 features need as many means to be centered, not 2.")
    #expect(Preprocessing.centered(means: [1, .nan]).fault(features: 2) != nil)
    #expect(Preprocessing.standardized(mean: 0, deviation: 0).fault(features: 2) != nil)
  }
}

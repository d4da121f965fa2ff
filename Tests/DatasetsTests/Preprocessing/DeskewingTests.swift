import Datasets
import Foundation
import LinearAlgebra
import NumPyCompatibility
import Testing

/// Images set upright.
@Suite struct DeskewingTests {
  private let digits: Dataset
  private let preprocessing = Preprocessing.deskewed(rows: 28, columns: 28, scaling: .unit)

  init() throws { digits = try SampleDataset.load().train.prefix(30) }

  @Test func imagesAreThoseOfSciPy() throws {
    for example in try DistortionFixture.load().deskewing {
      let preprocessing = Preprocessing.deskewed(
        rows: example.rows, columns: example.columns, scaling: .raw)
      let found = preprocessing.aligned(example.images)
      let size = example.rows * example.columns
      for (index, expected) in example.deskewed.enumerated() {
        DistortionFixture.expectEqual(
          Array(found[index * size..<(index + 1) * size]), expected, "image \(index)")
      }
    }
  }

  /// A slanted stroke at the border becomes an upright one in the middle; what is upright there already stays.
  @Test func strokesStandUpright() throws {
    var slanted = [UInt8](repeating: 0, count: 81)
    var upright = slanted
    for row in 2...6 {
      slanted[row * 9 + 8 - row] = 200
      upright[row * 9 + 4] = 200
    }
    let preprocessing = Preprocessing.deskewed(rows: 9, columns: 9, scaling: .raw)
    #expect(preprocessing.aligned(slanted) == upright)
    #expect(preprocessing.aligned(upright) == upright)
  }

  @Test func oneRowOfInkAndNoInkAreNotSlanted() {
    let preprocessing = Preprocessing.deskewed(rows: 3, columns: 4, scaling: .raw)
    #expect(
      preprocessing.aligned(
        [0, 0, 0, 0, 7, 7, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 12))
        == [0, 0, 0, 0, 0, 7, 7, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 12))
    #expect(preprocessing.aligned([]) == [])
  }

  /// Whoever turns bytes into numbers sees upright images.
  @Test func batchesAndFilesHaveThem() throws {
    let upright = preprocessing.aligned(digits)
    #expect(upright.bytes != digits.bytes && upright.labels == digits.labels)
    let expected: Matrix<Float> = upright.batch(.unit).inputs
    #expect(digits.batch(preprocessing).inputs == expected)
    let sparse = BatchLoader<Float>(digits, preprocessing: preprocessing, units: 16)
    let reference = BatchLoader<Float>(upright, preprocessing: .unit, units: 16)
    let weights = Matrix<Float>(
      rows: 784, columns: 16, elements: (0..<784 * 16).map { Float($0 % 11) })
    let products = [sparse, reference].map { loader in
      let inputs = loader.makeInputs(capacity: 30)
      loader.load(
        Array(0..<30)[...], into: inputs, rows: 0..<30,
        targets: ScratchMatrix(rows: 30, columns: 10).view)
      var product = Matrix<Float>(rows: 30, columns: 16)
      inputs.multiply(
        rows: 0..<30, weights.view, biases: Matrix(rows: 1, columns: 16).view,
        into: product.mutableView())
      return product.elements
    }
    #expect(products[0] == products[1])
    let data = try TrainTestDatasets(name: "digits", train: digits, test: digits)
    let aligned = try TrainTestDatasets(name: "digits", train: upright, test: upright)
    #expect(try data.npz(scaling: preprocessing) == aligned.npz(scaling: .unit))
  }

  @Test func distortionsComeAfterwards() throws {
    let augmentation = Augmentation(.deskewed)
    let distorter = try ImageDistorter(
      augmentation, exampleShape: [28, 28], classNames: digits.classNames, seed: 9)
    let loader = BatchLoader<Float>(digits, preprocessing: preprocessing, distorter: distorter)
    let inputs = loader.makeInputs(capacity: 30)
    loader.load(
      Array(0..<30)[...], into: inputs, rows: 0..<30,
      targets: ScratchMatrix(rows: 30, columns: 10).view, epoch: 2)
    let expected: Matrix<Float> =
      try preprocessing.aligned(digits).distorted(by: augmentation, seed: 9, epoch: 2)
      .batch(.unit).inputs
    guard case .dense(let matrix) = inputs else {
      Issue.record("Without units there is a matrix.")
      return
    }
    #expect(Array(matrix.view.elements) == expected.elements)
  }

  @Test func scalingIsMeasuredOnUprightImages() throws {
    let upright = preprocessing.aligned(digits)
    let found = try Preprocessing.deskewing(digits) { .standardizing($0) }
    #expect(found == .deskewed(rows: 28, columns: 28, scaling: .standardizing(upright)))
    #expect(found.scaling == .standardizing(upright))
    #expect(
      found.scaled(by: Preprocessing.centering, measuring: digits).scaling
        == .centering(upright))
    #expect(found.scaling != .standardizing(digits))
    #expect(
      Preprocessing.unit.scaled(by: Preprocessing.centering, measuring: digits)
        == .centering(digits))
  }

  @Test func survivesJSON() throws {
    let data = try JSONEncoder().encode(preprocessing)
    #expect(try JSONDecoder().decode(Preprocessing.self, from: data) == preprocessing)
  }

  @Test func shapesMustFit() throws {
    #expect(preprocessing.fault(features: 784) == nil)
    #expect(
      preprocessing.fault(features: 783)
        == "Examples of 783 features cannot be set upright as images of 28 rows and 28 columns.")
    for (rows, columns) in [(0, 784), (-28, -28), (784, 0), (Int.max, 2)] {
      #expect(
        Preprocessing.deskewed(rows: rows, columns: columns, scaling: .unit).fault(features: 784)
          != nil)
    }
    #expect(
      Preprocessing.deskewed(rows: 28, columns: 28, scaling: .standardized(mean: 0, deviation: 0))
        .fault(features: 784) != nil)
    #expect(
      Preprocessing.deskewed(rows: 28, columns: 28, scaling: preprocessing).fault(features: 784)
        == "Images are set upright once.")
    #expect(Preprocessing.standardized(mean: 0, deviation: -1).fault(features: 784) != nil)
    let table = try Dataset(
      name: "table", exampleShape: [4], bytes: [1, 2, 3, 4], labels: [0], classNames: ["any"])
    #expect(
      error(AugmentationError.self) { _ = try Preprocessing.deskewing(table) { _ in .unit } }
        == .shape([4]))
  }
}

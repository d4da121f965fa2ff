import Datasets
import Foundation
import LinearAlgebra
import NumPyCompatibility
import Testing

/// Images described by the directions of their edges.
@Suite struct DirectionTests {
  private let digits: Dataset
  private let preprocessing = Preprocessing.directional(rows: 28, columns: 28, scaling: .unit)

  init() throws { digits = try SampleDataset.load().train.prefix(30) }

  @Test func descriptionsAreThoseOfSciPy() throws {
    let url = try #require(
      Bundle.module.url(forResource: "directions", withExtension: "json", subdirectory: "Fixtures"))
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
    #expect(fixture.cases.count == 2)
    for example in fixture.cases {
      let preprocessing = Preprocessing.directional(
        rows: example.rows, columns: example.columns, scaling: .raw)
      let found = preprocessing.prepared(example.images)
      let size = example.rows * example.columns
      for (index, expected) in example.described.enumerated() {
        DistortionFixture.expectEqual(
          Array(found[index * size..<(index + 1) * size]), expected, "image \(index)")
      }
    }
  }

  /// From black on the left to white on the right there is one direction, 0, and it is full in the cells that the edge goes
  /// through the middle of; turned by 90°, it is direction 4.
  @Test func anEdgeOfFullContrastIsFull() {
    let side = 12
    let upright = (0..<side * side).map { UInt8($0 % side < 6 ? 0 : 255) }
    let level = (0..<side * side).map { UInt8($0 / side < 6 ? 255 : 0) }
    let mosaic = Preprocessing.directional(rows: side, columns: side, scaling: .raw)
    for (image, tile) in [(upright, (row: 0, column: 0)), (level, (row: 1, column: 0))] {
      let found = mosaic.prepared(image)
      #expect(found[(tile.row * 3 + 1) * side + tile.column * 3 + 1] == 255)
      let outside = found.indices.filter { place in
        let (row, column) = (place / side, place % side)
        return !(row / 3 == tile.row && column / 3 == tile.column)
          // The border of the image is an edge too, towards the middle.
          && row % 3 == 1 && column % 3 == 1
      }
      #expect(outside.allSatisfy { found[$0] == 0 })
    }
  }

  @Test func descriptionComesAfterUprightness() throws {
    let both = try Preprocessing.deskewing(digits) { dataset throws(AugmentationError) in
      try .describingDirections(dataset) { .standardizing($0) }
    }
    let upright = Preprocessing.deskewed(rows: 28, columns: 28, scaling: .raw).aligned(digits)
    let described = preprocessing.prepared(upright)
    #expect(both.prepared(digits).bytes == described.bytes)
    #expect(both.aligned(digits).bytes == upright.bytes)
    #expect(both.scaling == .standardizing(described))
    #expect(both.isDeskewing && both.describesDirections)
    #expect(both.fault(features: 784) == nil)
    #expect(
      both.scaled(by: { _ in .unit }, measuring: digits)
        == .deskewed(rows: 28, columns: 28, scaling: preprocessing))
    #expect(
      both.scaled(by: Preprocessing.centering, measuring: digits).scaling == .centering(described))
    #expect(!Preprocessing.unit.describesDirections && !preprocessing.isDeskewing)
  }

  /// Whoever turns bytes into numbers sees descriptions, those of distorted images while a network learns.
  @Test func batchesAndFilesHaveThem() throws {
    let described = preprocessing.prepared(digits)
    let expected: Matrix<Float> = described.batch(.unit).inputs
    #expect(described.bytes != digits.bytes && digits.batch(preprocessing).inputs == expected)
    let data = try TrainTestDatasets(name: "digits", train: digits, test: digits)
    let prepared = try TrainTestDatasets(name: "digits", train: described, test: described)
    #expect(try data.npz(scaling: preprocessing) == prepared.npz(scaling: .unit))
    #expect(try inputs(epoch: nil) == expected.elements)
    let distorted = preprocessing.prepared(
      try digits.distorted(by: Augmentation(.gentle), seed: 9, epoch: 2))
    let seen: Matrix<Float> = distorted.batch(.unit).inputs
    #expect(try inputs(epoch: 2) == seen.elements)
  }

  private func inputs(epoch: Int?) throws -> [Float] {
    let distorter = try ImageDistorter(
      Augmentation(.gentle), exampleShape: [28, 28], classNames: digits.classNames, seed: 9)
    let loader = BatchLoader<Float>(digits, preprocessing: preprocessing, distorter: distorter)
    let inputs = loader.makeInputs(capacity: 30)
    loader.load(
      Array(0..<30)[...], into: inputs, rows: 0..<30,
      targets: ScratchMatrix(rows: 30, columns: 10).view, epoch: epoch)
    guard case .dense(let matrix) = inputs else { return [] }
    return Array(matrix.view.elements)
  }

  @Test func survivesJSON() throws {
    let data = try JSONEncoder().encode(preprocessing)
    #expect(try JSONDecoder().decode(Preprocessing.self, from: data) == preprocessing)
  }

  @Test func shapesMustFit() throws {
    #expect(preprocessing.fault(features: 784) == nil)
    #expect(
      preprocessing.fault(features: 783)
        == """
        Examples of 783 features cannot be described by directions as images of 28 rows and 28 \
        columns.
        """)
    #expect(
      Preprocessing.directional(rows: 56, columns: 14, scaling: .unit).fault(features: 784)
        == """
        Images of 56 rows and 14 columns cannot be described by directions: both have to be multiples of 4.
        """)
    #expect(preprocessing.fault(exampleShape: [28, 28]) == nil)
    #expect(
      preprocessing.fault(exampleShape: [14, 56])
        == "Images of the shape [14, 56] cannot be prepared as 28 rows and 28 columns.")
    let mixed = Preprocessing.deskewed(rows: 14, columns: 56, scaling: preprocessing)
    for shape in [[14, 56], [28, 28]] { #expect(mixed.fault(exampleShape: shape) != nil) }
    for (rows, columns) in [(0, 784), (-28, -28), (784, 1), (56, 14), (Int.max, 4)] {
      #expect(
        Preprocessing.directional(rows: rows, columns: columns, scaling: .unit)
          .fault(features: 784) != nil)
    }
    for inner in [preprocessing, .deskewed(rows: 28, columns: 28, scaling: .unit)] {
      #expect(
        Preprocessing.directional(rows: 28, columns: 28, scaling: inner).fault(features: 784)
          == "The directions of edges are described once, after images have been set upright.")
    }
    let odd = try Dataset(
      name: "odd", exampleShape: [2, 4], bytes: [UInt8](repeating: 1, count: 8), labels: [0],
      classNames: ["any"])
    let fault = error(AugmentationError.self) {
      _ = try Preprocessing.describingDirections(odd) { _ in .unit }
    }
    #expect(fault == .cells([2, 4]))
  }

  /// What SciPy made of images; written by Scripts/fixtures/scipy_directions.py.
  private struct Fixture: Decodable {
    let cases: [Case]

    struct Case: Decodable {
      let rows: Int
      let columns: Int
      let images: [UInt8]
      let described: [[UInt8]]
    }
  }
}

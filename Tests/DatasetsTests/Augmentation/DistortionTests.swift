import Datasets
import Testing

/// What distortions do to images.
@Suite struct DistortionTests {
  private static let gentle = Augmentation(.gentle)

  @Test func imagesAreThoseOfSciPy() throws {
    for example in try DistortionFixture.load().cases {
      let images = try DistortionFixture.dataset(
        example.images, rows: example.rows, columns: example.columns)
      let distorted = try images.distorted(
        by: example.augmentation, seed: example.seed, epoch: example.epoch)
      for index in 0..<images.count {
        DistortionFixture.expectEqual(
          Array(distorted.pixels(of: index)), example.distorted[index],
          "\(example.name), image \(index)")
      }
    }
  }

  @Test func withoutLimitsNothingChanges() throws {
    let digits = try SampleDataset.load().train.prefix(50)
    #expect(try digits.distorted(by: Augmentation(), seed: 1) == digits)
    let noDisplacement = Augmentation(elastic: ElasticDistortion(sigma: 4, alpha: 0))
    #expect(try digits.distorted(by: noDisplacement, seed: 1) == digits)
    // Displacements of no length go all the way through the kernel.
    let tiny = Augmentation(elastic: ElasticDistortion(sigma: 4, alpha: 1e-30))
    #expect(try digits.distorted(by: tiny, seed: 1) == digits)
  }

  @Test func eachEpochSeedAndExampleIsAnother() throws {
    let digit = try SampleDataset.load().train.subset([0, 0])
    func distorted(seed: UInt32, epoch: Int) throws -> Dataset {
      try digit.distorted(by: Self.gentle, seed: seed, epoch: epoch)
    }
    let first = try distorted(seed: 1, epoch: 0)
    #expect(first.pixels(of: 0) != digit.pixels(of: 0))
    #expect(Array(first.pixels(of: 0)) != Array(first.pixels(of: 1)))
    #expect(try distorted(seed: 1, epoch: 1) != first)
    #expect(try distorted(seed: 2, epoch: 0) != first)
    #expect(try distorted(seed: 1, epoch: 0) == first)
  }

  /// An image that is as bright as its pixels are far from an edge tells the places that its pixels were taken from.
  private func places(
    of augmentation: Augmentation, along axis: Int, count: Int, classNames: [String] = ["any"],
    label: UInt8 = 0
  ) throws -> [[Double]] {
    let pixels: [UInt8] = (0..<28 * 28).map { pixel in
      let place: Int = axis == 0 ? pixel / 28 : pixel % 28
      return UInt8(9 * place)
    }
    let ramps = try Dataset(
      name: "ramps", exampleShape: [28, 28],
      bytes: [[UInt8]](repeating: pixels, count: count).flatMap(\.self),
      labels: [UInt8](repeating: label, count: count), classNames: classNames)
    let distorted = try ramps.distorted(by: augmentation, seed: 5)
    return (0..<count).map { image -> [Double] in
      distorted.pixels(of: image).map { shade -> Double in Double(shade) / 9 }
    }
  }

  /// A field that is made of a few eigenvectors is as rough and as large as smoothed noise.
  @Test(arguments: [0, 1]) func elasticFieldsAreSmoothedNoise(axis: Int) throws {
    for field in try DistortionFixture.load().fields {
      let elastic = ElasticDistortion(sigma: field.sigma, alpha: field.alpha)
      let count = 3000
      let places = try places(of: Augmentation(elastic: elastic), along: axis, count: count)
      let middle = field.side / 2
      func displacements(_ distance: Int) -> [Double] {
        let still = Double(axis == 0 ? middle : middle + distance)
        return places.map { $0[middle * 28 + middle + distance] - still }
      }
      func covariance(_ first: [Double], _ second: [Double]) -> Double {
        zip(first, second).reduce(0.0) { $0 + $1.0 * $1.1 } / Double(count)
      }
      let here = displacements(0)
      let variance = covariance(here, here)
      let mean = here.reduce(0, +) / Double(count)
      // Three standard errors of 3,000 draws, and the ninth of a pixel that a shade stands for.
      #expect(abs(mean) < 0.08)
      #expect(abs(variance.squareRoot() / field.deviation - 1) < 0.04)
      for (distance, expected) in field.correlation.enumerated() {
        let there = displacements(distance)
        let found =
          covariance(here, there) / (variance * covariance(there, there)).squareRoot()
        #expect(abs(found - expected) < 0.05, "σ \(field.sigma), distance \(distance)")
      }
    }
  }

  /// Turned about the centre, a row's places move along y by sin θ for each pixel.
  @Test func classesKeepToTheirLimits() throws {
    let classes = ["0", "1"]
    var augmentation = Augmentation(
      rotation: 15, classLimits: ["1": ClassLimits(rotation: 7.5)])
    func largestAngle(of label: UInt8) throws -> Double {
      let places = try places(
        of: augmentation, along: 0, count: 400, classNames: classes, label: label)
      let slopes: [Double] = places.map { image in
        abs(image[14 * 28 + 20] - image[14 * 28 + 8]) / 12
      }
      return slopes.max() ?? 0
    }
    let sines = (0.2588, 0.1305)  // of 15° and 7.5°
    let (wide, narrow) = (try largestAngle(of: 0), try largestAngle(of: 1))
    #expect(abs(wide - sines.0) < 0.015)
    #expect(abs(narrow - sines.1) < 0.015)
    augmentation.classLimits = [:]
    #expect(try abs(largestAngle(of: 1) - sines.0) < 0.015)
  }

  @Test func onlyImagesCanBeDistorted() throws {
    let table = try Dataset(
      name: "table", exampleShape: [4], bytes: [1, 2, 3, 4], labels: [0], classNames: ["any"])
    let fault = error(AugmentationError.self) {
      _ = try table.distorted(by: Self.gentle, seed: 1)
    }
    #expect(fault == .shape([4]))
    #expect("\(AugmentationError.shape([4]))".contains("These have the shape [4]."))
    let long = try Dataset(
      name: "long", exampleShape: [1, 1025], bytes: [UInt8](repeating: 0, count: 1025),
      labels: [0], classNames: ["any"])
    #expect(
      error(AugmentationError.self) { _ = try long.distorted(by: Self.gentle, seed: 1) }
        == .shape([1, 1025]))
  }

  @Test func limitsNeedAClass() throws {
    let digits = try DistortionFixture.dataset([1, 2, 3, 4], rows: 2, columns: 2)
    #expect(
      error(AugmentationError.self) {
        _ = try digits.distorted(by: Augmentation(.ciresan), seed: 1)
      } == .unknownClass("1", classes: ["any"]))
  }

  @Test func anySmallShapeWorks() throws {
    for (rows, columns) in [(1, 1), (1, 40), (40, 1), (3, 16), (5, 33)] {
      let images = try DistortionFixture.dataset(
        [UInt8](repeating: 200, count: 3 * rows * columns), rows: rows, columns: columns)
      let distorted = try images.distorted(by: Self.gentle, seed: 1)
      #expect(distorted.count == 3)
      #expect(try images.distorted(by: Augmentation(), seed: 1) == images)
    }
  }
}

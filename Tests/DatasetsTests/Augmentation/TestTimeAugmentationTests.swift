import Datasets
import Testing

/// The poses that a network is asked about.
@Suite struct TestTimeAugmentationTests {
  private let digits: Dataset
  private let poses = TestTimeAugmentation.slight.poses

  init() throws { digits = try SampleDataset.load().test.prefix(12) }

  @Test func theImageItselfIsAmongThem() throws {
    #expect(poses.first == AffineDistortion())
    for preprocessing in try preprocessings {
      let itself = try preprocessing.prepared(digits, in: AffineDistortion())
      #expect(itself.bytes == preprocessing.prepared(digits).bytes)
    }
  }

  /// Whatever is done to one side is done to the other, so that the average leans nowhere.
  @Test(arguments: [TestTimeAugmentation.slight, .wide])
  func theOthersAreBalanced(_ augmentation: TestTimeAugmentation) {
    let poses = augmentation.poses
    #expect(Set(poses.map { "\($0)" }).count == 9)
    #expect(augmentation.count == 9 && poses.first == AffineDistortion())
    func mean(_ value: KeyPath<AffineDistortion, Double>) -> Double {
      poses.reduce(0) { $0 + $1[keyPath: value] } / Double(poses.count)
    }
    for shift in [\AffineDistortion.rotation, \.shear, \.right, \.down] {
      #expect(mean(shift) == 0)
    }
    for factor in [\AffineDistortion.horizontalScale, \.verticalScale] {
      #expect(abs(mean(factor) - 1) < 1e-12)
    }
  }

  /// Networks learn from images that have been changed as much.
  @Test(arguments: [
    (Augmentation.Preset.gentle, TestTimeAugmentation.slight), (.deskewed, .slight),
    (.ciresan, .wide),
  ])
  func theyAreWithinWhatNetworksLearnFrom(
    _ preset: Augmentation.Preset, _ augmentation: TestTimeAugmentation
  ) {
    let limits = Augmentation(preset)
    for pose in augmentation.poses {
      #expect(abs(pose.rotation) <= limits.rotation && abs(pose.shear) <= limits.shear)
      for factor in [pose.horizontalScale, pose.verticalScale] {
        #expect(abs(factor - 1) <= limits.scale)
      }
    }
  }

  /// As in training: upright, then in a pose, then described.
  @Test func posesComeBetweenUprightnessAndDescription() throws {
    let shape = try ImageShape([28, 28])
    for pose in poses.dropFirst() {
      func posed(_ bytes: [UInt8]) -> [UInt8] {
        ImageResampler(shape).resample(bytes) { _ in pose.map(shape) }
      }
      let upright = Preprocessing.deskewed(rows: 28, columns: 28, scaling: .raw).aligned(digits)
      let directions = Preprocessing.directional(rows: 28, columns: 28, scaling: .raw)
      let expected = [
        posed(digits.bytes), posed(upright.bytes), directions.prepared(posed(digits.bytes)),
        directions.prepared(posed(upright.bytes)),
      ]
      let found = try preprocessings.map { try $0.prepared(digits, in: pose).bytes }
      #expect(found == expected)
      #expect(Set(found).count == 4 && !found.contains(digits.bytes))
    }
  }

  @Test func theyAreOfImagesAlone() throws {
    let rows = try Dataset(
      name: "rows", exampleShape: [4], bytes: [0, 1, 2, 3], labels: [0], classNames: ["any"])
    let fault = error(AugmentationError.self) {
      _ = try Preprocessing.unit.prepared(rows, in: AffineDistortion())
    }
    #expect(fault == .shape([4]))
  }

  private var preprocessings: [Preprocessing] {
    get throws {
      let directions = Preprocessing.directional(rows: 28, columns: 28, scaling: .unit)
      return [
        .unit, .deskewed(rows: 28, columns: 28, scaling: .unit), directions,
        .deskewed(rows: 28, columns: 28, scaling: directions),
      ]
    }
  }
}

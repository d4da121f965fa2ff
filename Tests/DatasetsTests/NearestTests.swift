import Datasets
import LinearAlgebra
import Testing

@Suite struct NearestTests {
  @Test func equallyNearOnesComeInTheirOrder() throws {
    let dataset = try Dataset(
      name: "points", exampleShape: [2], bytes: [0, 0, 3, 4, 4, 3, 0, 5, 255, 255],
      labels: [0, 0, 0, 0, 0], classNames: ["a"])
    let nearest = dataset.nearest(to: [0, 0], count: 4)
    #expect(nearest.map(\.index) == [0, 1, 2, 3])
    let five = 5.0 / 255
    #expect(nearest.map(\.distance) == [0, five, five, five])
    #expect(dataset.nearest(to: [250, 250], count: 9).map(\.index) == [4, 1, 2, 3, 0])
  }

  /// The examples of a part share the bytes of the whole.
  @Test func partsAreSearchedByTheirOwnCount() throws {
    let dataset = try Dataset(
      name: "line", exampleShape: [1], bytes: Array(0..<16),
      labels: [UInt8](repeating: 0, count: 16), classNames: ["a"])
    let part = dataset.subset([15, 2, 9, 4])
    #expect(part.nearest(to: [5], count: 2).map(\.index) == [3, 1])
  }

  @Test func manyFeaturesDoNotOverflow() throws {
    let count = 40_000
    let dataset = try Dataset(
      name: "wide", exampleShape: [count], bytes: [UInt8](repeating: 255, count: count),
      labels: [0], classNames: ["a"])
    let nearest = dataset.nearest(to: [UInt8](repeating: 0, count: count), count: 1)
    #expect(nearest.map(\.distance) == [200])
  }

  @Test(arguments: [1, 2]) func manyAreSearchedAsOneIs(threads: Int) throws {
    let sample = try SampleDataset.load()
    let train = sample.train.subset((0..<1500).map { $0 * 2 + 1 })
    let test = sample.test.prefix(70)
    let alone = test.labels.indices.flatMap {
      train.nearest(to: Array(test.pixels(of: $0)), count: 1).map(\.distance)
    }
    #expect(train.nearestDistances(to: test, on: WorkerTeam(threadCount: threads)) == alone)
    #expect(train.nearestDistances(to: test.prefix(0), on: .single).isEmpty)
    #expect(train.prefix(0).nearestDistances(to: test, on: .single).isEmpty)
  }
}

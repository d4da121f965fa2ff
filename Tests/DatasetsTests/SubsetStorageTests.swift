import Datasets
import Testing

/// Parts of a data set, with bytes of their own or their parent's, must not be told apart.
@Suite struct SubsetStorageTests {
  private static let whole = try? Dataset(
    name: "numbers", exampleShape: [3], bytes: (0..<60).map { UInt8($0) },
    labels: (0..<20).map { UInt8($0 % 4) }, classNames: ["a", "b", "c", "d"])

  @Test(arguments: [[7], [3, 3, 1], Array(0..<20), Array((0..<20).reversed()), []])
  func partsHaveTheirExamples(_ indices: [Int]) throws {
    let whole = try #require(Self.whole)
    let part = whole.subset(indices)
    #expect(part.count == indices.count)
    #expect(part.labels == indices.map { whole.labels[$0] })
    #expect(part.bytes == indices.flatMap { whole.pixels(of: $0) })
    for (position, index) in indices.enumerated() {
      #expect(Array(part.pixels(of: position)) == Array(whole.pixels(of: index)))
    }
    let alone = try Dataset(
      name: "numbers", exampleShape: [3], bytes: part.bytes, labels: part.labels,
      classNames: whole.classNames)
    #expect(part == alone)
  }

  @Test func partsOfParts() throws {
    let whole = try #require(Self.whole)
    let part = whole.subset([9, 8, 7, 6, 5, 4]).suffix(4).subset([3, 0])
    #expect(part.bytes == [12, 13, 14, 21, 22, 23])
    #expect(part.prefix(1).bytes == [12, 13, 14])
    #expect(part.named("x").name == "x" && part.named("x").bytes == part.bytes)
    #expect(part != whole.subset([4, 6]))
  }
}

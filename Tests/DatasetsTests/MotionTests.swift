import Datasets
import Testing

@Suite struct MotionTests {
  private func dataset() throws -> Dataset {
    try Dataset(
      name: "two", exampleShape: [2, 3], bytes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      labels: [0, 1], classNames: ["a", "b"])
  }

  /// By NumPy 2.4.6: `np.rot90(x, k)` of `[[1, 2, 3], [4, 5, 6]]`.
  @Test(
    arguments: [
      (0, [2, 3], [1, 2, 3, 4, 5, 6]), (1, [3, 2], [3, 6, 2, 5, 1, 4]),
      (2, [2, 3], [6, 5, 4, 3, 2, 1]), (3, [3, 2], [4, 1, 5, 2, 6, 3]),
      (-1, [3, 2], [4, 1, 5, 2, 6, 3]), (Int.min, [2, 3], [1, 2, 3, 4, 5, 6]),
    ] as [(Int, [Int], [UInt8])])
  func quarterTurns(turns: Int, shape: [Int], first: [UInt8]) throws {
    let turned = try #require(try dataset().rotated(quarterTurns: turns))
    #expect(turned.exampleShape == shape)
    #expect(Array(turned.pixels(of: 0)) == first)
    #expect(Array(turned.pixels(of: 1)) == first.map { $0 + 6 })
    #expect(turned.labels == [0, 1])
  }

  @Test(
    arguments: [
      (0, 0, [1, 2, 3, 4, 5, 6]), (1, 0, [0, 1, 2, 0, 4, 5]), (-2, 0, [3, 0, 0, 6, 0, 0]),
      (0, 1, [0, 0, 0, 1, 2, 3]), (1, -1, [0, 4, 5, 0, 0, 0]),
      (Int.max, Int.min, [0, 0, 0, 0, 0, 0]),
    ] as [(Int, Int, [UInt8])])
  func shifts(right: Int, down: Int, first: [UInt8]) throws {
    let moved = try #require(try dataset().shifted(right: right, down: down))
    #expect(Array(moved.pixels(of: 0)) == first)
    #expect(moved.exampleShape == [2, 3])
  }

  @Test func onlyImagesTurn() throws {
    let rows = try Dataset(
      name: "rows", exampleShape: [4], bytes: [1, 2, 3, 4], labels: [0], classNames: ["a"])
    #expect(rows.rotated(quarterTurns: 1) == nil)
    #expect(rows.shifted(right: 1, down: 1) == nil)
  }
}

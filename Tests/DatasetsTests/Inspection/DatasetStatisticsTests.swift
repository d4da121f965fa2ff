import Datasets
import Testing

@Suite("Statistics of a data set")
struct DatasetStatisticsTests {
  @Test("counts classes and summarises pixels")
  func summary() throws {
    let dataset = try Dataset(
      name: "", exampleShape: [2], bytes: [3, 250, 7, 9, 10, 11], labels: [2, 0, 2],
      classNames: ["a", "b", "c"])
    let statistics = dataset.statistics
    #expect(statistics.countsPerClass == [1, 0, 2])
    #expect(statistics.minimum == 3)
    #expect(statistics.maximum == 250)
    #expect(statistics.mean == 290.0 / 6)
    #expect(dataset.indices(ofClass: 2) == [0, 2])
    #expect(dataset.indices(ofClass: 1) == [])
  }

  @Test("has no pixels to summarise when there are no examples")
  func empty() throws {
    let statistics = try Dataset(
      name: "", exampleShape: [2], bytes: [], labels: [], classNames: ["a"]
    ).statistics
    #expect(statistics.countsPerClass == [0])
    #expect(statistics.minimum == nil)
    #expect(statistics.maximum == nil)
    #expect(statistics.mean == nil)
  }
}

import Datasets
import Testing

@Suite("Data sets in memory")
struct DatasetTests {
  let dataset: Dataset

  init() throws {
    dataset = try Dataset(
      name: "four", exampleShape: [2, 3], bytes: Array(0..<24), labels: [1, 0, 2, 1],
      classNames: ["a", "b", "c"])
  }

  @Test("knows its sizes and finds the features of an example")
  func sizes() {
    #expect(dataset.count == 4)
    #expect(dataset.featureCount == 6)
    #expect(dataset.classCount == 3)
    #expect(Array(dataset.pixels(of: 0)) == [0, 1, 2, 3, 4, 5])
    #expect(Array(dataset.pixels(of: 3)) == [18, 19, 20, 21, 22, 23])
  }

  @Test("takes subsets in the order asked for, with repetition")
  func subset() {
    let subset = dataset.subset([3, 0, 3])
    #expect(subset.labels == [1, 1, 1])
    #expect(subset.bytes == Array(18..<24) + Array(0..<6) + Array(18..<24))
    #expect(subset.classNames == dataset.classNames)
    #expect(dataset.subset([]).count == 0)
    #expect(dataset.subset(dataset.labels.indices) == dataset)
  }

  @Test("takes the first and the last examples, as many as there are", arguments: [0, 1, 3, 4, 9])
  func ends(count: Int) {
    let taken = min(count, 4)
    #expect(dataset.prefix(count) == dataset.subset(0..<taken))
    #expect(dataset.suffix(count) == dataset.subset(4 - taken..<4))
  }

  @Test("refuses parts that do not fit together")
  func validation() {
    func fault(
      shape: [Int] = [2, 3], bytes: Int = 12, labels: [UInt8] = [0, 1], classes: Int = 2
    ) -> DatasetError? {
      error {
        _ = try Dataset(
          name: "", exampleShape: shape, bytes: [UInt8](repeating: 0, count: bytes),
          labels: labels, classNames: [String](repeating: "", count: classes))
      }
    }
    #expect(fault() == nil)
    #expect(fault(shape: []) == .exampleShape([]))
    #expect(fault(shape: [2, 0]) == .exampleShape([2, 0]))
    #expect(fault(shape: [-2, -3]) == .exampleShape([-2, -3]))
    #expect(fault(shape: [.max, 2]) == .exampleShape([.max, 2]))
    #expect(fault(shape: [.max]) == .byteCount(12, examples: 2, features: .max))
    #expect(fault(bytes: 11) == .byteCount(11, examples: 2, features: 6))
    #expect(fault(labels: [0, 2]) == .label(2, index: 1, classes: 2))
    #expect(fault(classes: 0) == .classCount(0))
    #expect(fault(classes: 257) == .classCount(257))
  }

  @Test("the whole is the training examples, then the test examples")
  func joined() throws {
    let parts = try TrainTestDatasets(
      name: "whole", train: dataset.subset([2, 0]), test: dataset.subset([3]))
    #expect(parts.joined == dataset.subset([2, 0, 3]).named("whole"))
  }

  @Test("parts of different kinds do not make a whole")
  func parts() throws {
    let wide = try Dataset(
      name: "", exampleShape: [6], bytes: [], labels: [], classNames: ["a", "b", "c"])
    let fewer = try Dataset(
      name: "", exampleShape: [2, 3], bytes: [], labels: [], classNames: ["a"])
    #expect(throws: DatasetError.partsDifferInShape(train: [2, 3], test: [6])) {
      try TrainTestDatasets(name: "", train: dataset, test: wide)
    }
    #expect(throws: DatasetError.partsDifferInClasses(train: 3, test: 1)) {
      try TrainTestDatasets(name: "", train: dataset, test: fewer)
    }
  }
}

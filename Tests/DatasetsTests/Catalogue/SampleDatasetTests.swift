import Datasets
import Foundation
import Testing

@Suite("The bundled sample")
struct SampleDatasetTests {
  /// What Scripts/make-sample, which reads the original table in Python, says must be found.
  struct Fixture: Decodable {
    struct Part: Decodable {
      let count: Int
      let firstLabels: [UInt8]
      let countsPerClass: [Int]
      let pixelSum: Int
      let pixelMinimum: UInt8
      let pixelMaximum: UInt8
      let firstImageRow14: [UInt8]
    }
    let sha256: [String: String]
    let train: Part
    let test: Part
  }

  private func fixture() throws -> Fixture {
    let url = try #require(
      Bundle.module.url(forResource: "sample", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
  }

  @Test("holds what the script put into it")
  func content() throws {
    let fixture = try fixture()
    let sample = try SampleDataset.load()
    for (part, expected) in [(sample.train, fixture.train), (sample.test, fixture.test)] {
      let statistics = part.statistics
      #expect(part.count == expected.count)
      #expect(part.exampleShape == [28, 28])
      #expect(Array(part.labels.prefix(20)) == expected.firstLabels)
      #expect(statistics.countsPerClass == expected.countsPerClass)
      #expect(statistics.minimum == expected.pixelMinimum)
      #expect(statistics.maximum == expected.pixelMaximum)
      #expect(statistics.mean == Double(expected.pixelSum) / Double(expected.count * 784))
      #expect(Array(part.pixels(of: 0).dropFirst(14 * 28).prefix(28)) == expected.firstImageRow14)
    }
    #expect(sample.files.count == 4)
    for file in sample.files {
      #expect(file.sha256 == fixture.sha256[String(file.name.dropLast(3))])
      #expect(file.path.contains(SampleDataset.path))
    }
  }

  @Test("has the same number of each digit, no image twice, and is not sorted by class")
  func balance() throws {
    let sample = try SampleDataset.load()
    #expect(sample.train.count == SampleDataset.trainCount)
    #expect(sample.test.count == SampleDataset.testCount)
    #expect(sample.train.statistics.countsPerClass == [Int](repeating: 400, count: 10))
    #expect(sample.test.statistics.countsPerClass == [Int](repeating: 100, count: 10))
    let images = [sample.train, sample.test].flatMap { part in
      part.labels.indices.map { Array(part.pixels(of: $0)) }
    }
    #expect(Set(images).count == 5_000)
    // In a random order nine of ten neighbours are of different classes: about 3,600.
    let changes = zip(sample.train.labels, sample.train.labels.dropFirst()).count { $0 != $1 }
    #expect(changes > 3_400)
  }

  @Test("is drawn as a digit")
  func drawing() throws {
    let sample = try SampleDataset.load()
    let drawing = sample.train.drawing(of: [0], width: 80)
    #expect(drawing.split(separator: "\n", omittingEmptySubsequences: false).count == 16)
    #expect(drawing.contains("█"))
  }
}

import Datasets
import Foundation
import Testing

@Suite struct DataSplitTests {
  static let labels: [UInt8] = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]

  @Test func firstAndLastKeepTheOrderOfTheFile() throws {
    let first = try DataSplit.first(3).indices(labels: Self.labels)
    #expect(first.validation == [0, 1, 2])
    #expect(first.training == [3, 4, 5, 6, 7, 8, 9])
    let last = try DataSplit.last(0.25).indices(labels: Self.labels)
    #expect(last.training == [0, 1, 2, 3, 4, 5, 6])
    #expect(last.validation == [7, 8, 9])
  }

  @Test func stratifiedHasTheSameShareOfEachClass() throws {
    let split = try DataSplit.stratified(4, seed: 8).indices(labels: Self.labels)
    #expect(split.validation.map { Self.labels[$0] }.sorted() == [0, 0, 1, 1])
    let same = try StratifiedSplit(heldOut: 4, seed: 8).indices(labels: Self.labels)
    #expect(split == same)
    #expect(try split != DataSplit.stratified(4, seed: 9).indices(labels: Self.labels))
  }

  @Test(arguments: [
    (HeldOutSize.count(1), 10, 1), (.count(9), 10, 9), (.fraction(0.1), 10, 1),
    (.fraction(0.11), 10, 2), (.fraction(0.3), 10, 3), (.fraction(1e-300), 10, 1),
    (.fraction(0.1), 55_001, 5501),
    // 0.07 × 100 is a little more than 7 in binary, and scikit-learn rounds it up to 8.
    (.fraction(0.07), 100, 8),
  ])
  func sizes(size: HeldOutSize, examples: Int, count: Int) throws {
    #expect(try size.count(of: examples) == count)
  }

  @Test(arguments: [
    HeldOutSize.count(0), .count(-1), .count(10), .count(.max), .count(.min), .fraction(0),
    .fraction(1), .fraction(-0.5), .fraction(.nan), .fraction(.infinity), .fraction(0.95),
  ])
  func impossibleSizes(size: HeldOutSize) {
    for split in [DataSplit.first(size), .last(size), .stratified(size, seed: 0)] {
      let error = #expect(throws: SplitError.self) { try split.indices(labels: Self.labels) }
      switch size {
      case .count(let count): #expect(error == .invalidCount(count, exampleCount: 10))
      case .fraction:
        guard case .invalidFraction = error else {
          Issue.record("\(String(describing: error))")
          return
        }
      }
    }
  }

  @Test(arguments: [
    (DataSplit.first(3), #"{"count":3,"method":"first"}"#),
    (.last(0.5), #"{"fraction":0.5,"method":"last"}"#),
    (
      .stratified(.count(5000), seed: .max),
      #"{"count":5000,"method":"stratified","seed":4294967295}"#
    ),
  ])
  func savedForm(split: DataSplit, text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(split), as: UTF8.self) == text)
    #expect(try JSONDecoder().decode(DataSplit.self, from: Data(text.utf8)) == split)
  }

  @Test(arguments: [
    "{}", #"{"method":"first"}"#, #"{"method":"middle","count":3}"#,
    #"{"method":"first","count":3,"fraction":0.5}"#, #"{"method":"stratified","count":3}"#,
    #"{"method":"stratified","count":3,"seed":-1}"#,
    #"{"method":"stratified","count":3,"seed":4294967296}"#, #"{"method":"last","count":1e99}"#,
  ])
  func damagedForms(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(DataSplit.self, from: Data(text.utf8))
    }
  }
}

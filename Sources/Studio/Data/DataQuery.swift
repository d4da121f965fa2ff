import Datasets
import HTTPServing

extension HTTPRequest {
  /// The part of a data set that is asked for; the test part unless the query says otherwise.
  func part() throws(HTTPError) -> ExamplePart { try word("part", as: ExamplePart.self) ?? .test }

  /// The epoch that is asked for; nil for the network that a run came to.
  func epoch() throws(HTTPError) -> Int? { try number("epoch", in: 0...1_000_000_000) }

  /// A class of a data set that the query names by its place, counted from 0.
  func classIndex(_ name: String, of dataset: Dataset) throws(HTTPError) -> Int? {
    try number(name, in: 0...dataset.classCount - 1)
  }

  /// The section of a long list that is asked for.
  ///
  /// - Parameters:
  ///   - usual: The number of items unless the query gives one.
  ///   - most: The most items at once.
  func section(usual: Int, most: Int) throws(HTTPError) -> (offset: Int, count: Int) {
    (
      try number("offset", in: 0...1_000_000_000) ?? 0, try number("count", in: 1...most) ?? usual
    )
  }
}

/// Which examples are held out from training for validation.
public enum DataSplit: Sendable, Equatable {
  /// The first examples of the file are held out.
  case first(HeldOutSize)
  /// The last examples of the file are held out, as by `X_train[55000:]` in the chapter 12 notebook and in document 001,
  /// “Preprocess Part.1”.
  ///
  /// In a file that is sorted by class these are examples of few classes.
  case last(HeldOutSize)
  /// Examples drawn at random are held out, of each class in proportion to its share; both parts
  /// come in a random order. ``StratifiedSplit`` says how they are drawn.
  case stratified(HeldOutSize, seed: UInt32)

  /// The examples of both parts, in the order to use them.
  ///
  /// - Parameter labels: The class of each example.
  /// - Returns: Indices into `labels`; each one is in one of the parts.
  /// - Throws: ``SplitError``
  public func indices(
    labels: [UInt8]
  ) throws(SplitError) -> (training: [Int], validation: [Int]) {
    let count = labels.count
    switch self {
    case .first(let size):
      let boundary = try size.count(of: count)
      return (Array(boundary..<count), Array(0..<boundary))
    case .last(let size):
      let boundary = count - (try size.count(of: count))
      return (Array(0..<boundary), Array(boundary..<count))
    case .stratified(let size, let seed):
      return try StratifiedSplit(heldOut: size, seed: seed).indices(labels: labels)
    }
  }
}

extension DataSplit: Codable {
  private enum CodingKeys: String, CodingKey {
    case method, seed
  }

  private enum Method: String, Codable {
    case first, last, stratified
  }

  /// Reads `{"method": "stratified", "count": 5000, "seed": 1}`, where the method can also be
  /// `first` or `last` without a seed, and the size a `fraction`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let size = try HeldOutSize(from: decoder)
    switch try container.decode(Method.self, forKey: .method) {
    case .first: self = .first(size)
    case .last: self = .last(size)
    case .stratified:
      self = .stratified(size, seed: try container.decode(UInt32.self, forKey: .seed))
    }
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .first(let size):
      try container.encode(Method.first, forKey: .method)
      try size.encode(to: encoder)
    case .last(let size):
      try container.encode(Method.last, forKey: .method)
      try size.encode(to: encoder)
    case .stratified(let size, let seed):
      try container.encode(Method.stratified, forKey: .method)
      try size.encode(to: encoder)
      try container.encode(seed, forKey: .seed)
    }
  }
}

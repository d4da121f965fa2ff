import Datasets

/// A data set under the name that it is asked for here.
struct NamedData: Sendable {
  /// What tells a data set from any other, whatever the names.
  struct Identity: Hashable, Sendable {
    private let name: String
    private let digests: [String]
    private let counts: [Int]

    fileprivate init(_ name: String, _ sets: TrainTestDatasets) {
      self.name = name
      digests = sets.files.map(\.sha256)
      counts = [sets.train.count, sets.test.count]
    }
  }

  let name: String
  let sets: TrainTestDatasets
  let identity: Identity

  init(_ name: String, _ sets: TrainTestDatasets) {
    self.name = name
    self.sets = sets
    identity = Identity(name, sets)
  }

  /// The examples of one part.
  func part(_ part: ExamplePart) -> Dataset {
    switch part {
    case .training: sets.train
    case .test: sets.test
    }
  }
}

/// The parts of a data set, as words of an address.
enum ExamplePart: String, CaseIterable, Encodable, Sendable {
  case training
  case test
}

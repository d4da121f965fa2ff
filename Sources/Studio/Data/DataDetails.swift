import Datasets

/// What a data set holds.
struct DataDetails: Encodable, Sendable {
  struct Class: Encodable, Sendable {
    let name: String
    let training: Int
    let test: Int
  }

  struct File: Encodable, Sendable {
    let name: String
    let sha256: String
  }

  let name: String
  let classes: [Class]
  let trainingCount: Int
  let testCount: Int
  let rows: Int
  let columns: Int
  let files: [File]

  init(_ data: NamedData) {
    let sets = data.sets
    let shape = ExampleShape(sets.train.exampleShape)
    name = data.name
    let (training, test) = (Self.counts(of: sets.train), Self.counts(of: sets.test))
    classes = sets.train.classNames.enumerated().map {
      Class(name: $1, training: training[$0], test: test[$0])
    }
    trainingCount = sets.train.count
    testCount = sets.test.count
    (rows, columns) = (shape.rows, shape.columns)
    files = sets.files.map { File(name: $0.name, sha256: $0.sha256) }
  }

  private static func counts(of dataset: Dataset) -> [Int] {
    dataset.labels.reduce(into: [Int](repeating: 0, count: dataset.classCount)) {
      $0[Int($1)] += 1
    }
  }
}

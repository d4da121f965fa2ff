import Datasets

/// Images in the shape of MNIST's that hold nothing to learn.
enum SomeDigits {
  static func dataset(count: Int) throws -> Dataset {
    try Dataset(
      name: "some", exampleShape: [28, 28],
      bytes: (0..<count * 784).map { UInt8(truncatingIfNeeded: $0 &* 31) },
      labels: (0..<count).map { UInt8($0 % 10) }, classNames: (0..<10).map { "\($0)" })
  }
}

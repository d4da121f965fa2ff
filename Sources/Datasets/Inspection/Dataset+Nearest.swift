/// An example of a data set and how far it is from another.
package struct Neighbour: Sendable, Equatable {
  /// The example, counted from 0.
  package let index: Int
  /// The Euclidean distance of the features, 255 taken for 1: of two images without common ink, the root of their ink's
  /// squares.
  package let distance: Double
}

extension Dataset {
  /// The examples that differ the least from given features, the nearest first; of equally near ones the first.
  ///
  /// - Parameters:
  ///   - features: As many as an example has, each 0 to 255.
  ///   - count: The most examples to find.
  /// - Precondition: There are as many features as an example has.
  package func nearest(to features: [UInt8], count: Int) -> [Neighbour] {
    precondition(features.count == featureCount, "\(features.count) features, not \(featureCount)")
    var nearest: [(index: Int, square: Int)] = []
    storage.withUnsafeBufferPointer { storage in
      features.withUnsafeBufferPointer { features in
        for index in labels.indices {
          let row = selection?[index] ?? index
          let example = UnsafeBufferPointer(
            rebasing: storage[row * featureCount..<(row + 1) * featureCount])
          let square = Self.squaredDistance(features, example)
          if nearest.count == count, let last = nearest.last, square >= last.square { continue }
          let place = nearest.firstIndex { $0.square > square } ?? nearest.endIndex
          nearest.insert((index, square), at: place)
          if nearest.count > count { nearest.removeLast() }
        }
      }
    }
    return nearest.map {
      Neighbour(index: $0.index, distance: Double($0.square).squareRoot() / 255)
    }
  }

  /// The sum of squared differences, exactly.
  private static func squaredDistance(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var sum = 0
    // 32 bits hold the squares of this many differences.
    let step = 1 << 14
    for start in stride(from: 0, to: left.count, by: step) {
      var part: Int32 = 0
      for place in start..<min(start + step, left.count) {
        let difference = Int32(Int16(left[place]) &- Int16(right[place]))
        part &+= difference &* difference
      }
      sum += Int(part)
    }
    return sum
  }
}

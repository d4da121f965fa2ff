import Datasets
import LinearAlgebra

/// How far images usually are from the training images that they are most like.
struct Familiarity: Sendable, Equatable {
  /// The distance that 99 of 100 test images keep below; nil where there are too few to tell.
  let usualDistance: Double?

  /// The test images that are looked at, and the fewest that tell something.
  private static let (most, fewest) = (200, 20)

  /// Looks at test images that are spread evenly over all of them.
  init(of data: TrainTestDatasets, team: WorkerTeam) {
    let count = min(data.test.count, Self.most)
    guard count >= Self.fewest, data.train.count > 0 else {
      usualDistance = nil
      return
    }
    let sample = data.test.subset((0..<count).map { $0 * data.test.count / count })
    let distances = data.train.nearestDistances(to: sample, on: team)
    usualDistance = distances.sorted()[(count - 1) * 99 / 100]
  }
}

import Datasets
import LinearAlgebra
import Synchronization

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
    let distances = Mutex<[Double]>([])
    team.forEach(count) { piece, _ in
      let index = piece * data.test.count / count
      let nearest = data.train.nearest(to: Array(data.test.pixels(of: index)), count: 1)
      distances.withLock { $0 += nearest.map(\.distance) }
    }
    usualDistance = distances.withLock { $0.sorted()[(count - 1) * 99 / 100] }
  }
}

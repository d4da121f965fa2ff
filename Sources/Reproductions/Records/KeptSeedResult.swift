import Datasets
import Foundation
import Training

/// What came of a seed, kept as soon as it is known: a repetition that is stopped at a later seed does not look at the test
/// set again when it goes on.
struct KeptSeedResult {
  private let file: URL

  /// The place for a seed, in the folder of the record.
  init(seed: UInt32, in folder: URL) { file = folder.appending(path: "seed-\(seed).json") }

  /// What was kept, if it is of these networks in the same poses.
  func result(of members: [TrainedMember], averagingOver augmentation: TestTimeAugmentation?)
    -> SeedResult?
  {
    let decoder = JSONDecoder()
    guard let json = try? Data(contentsOf: file),
      let result = try? decoder.decode(SeedResult.self, from: json),
      result.members == members.map(\.result), result.poseReach == augmentation?.reach,
      result.poses == augmentation?.count
    else { return nil }
    return result
  }

  /// Keeps a result.
  func keep(_ result: SeedResult) throws {
    try AtomicFile(file).write(JSONEncoder().encode(result))
  }
}

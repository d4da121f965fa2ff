import Foundation
import Training

extension TrainCommand {
  /// The folder given, or a new one named after the time and the data.
  func outputFolder(for dataName: String, in environment: CommandEnvironment) -> RunFolder {
    if let output { return RunFolder(environment.url(forPath: output)) }
    return .new(in: environment.url(forPath: "runs"), for: dataName, at: environment.now())
  }
}

import Datasets
import Foundation
import LinearAlgebra
import Training

/// A run that `mlp train --resume` is to bring to its end.
struct ResumedRun {
  let stopped: StoppedRun
  private let path: String

  /// Looks into a run folder, and takes it for this program.
  init(_ path: String, in environment: CommandEnvironment) throws {
    self.path = path
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: environment.url(forPath: path).path, isDirectory: &isFolder)
    if exists, !isFolder.boolValue {
      throw Stop(
        .usage, "Error: \(path) is a file. --resume takes the run folder that it is in.")
    }
    stopped = try StoppedRun(in: RunFolder(environment.url(forPath: path)))
  }

  /// The run with its data.
  ///
  /// - Parameter place: Where the data are, if not where the run found them.
  func training(data place: String?, in environment: CommandEnvironment) throws -> (
    run: TrainingRun, place: String
  ) {
    let place = place ?? EarlierRun(stopped.record).dataPlace(in: environment)
    let data = try environment.loadData(place)
    return (try TrainingRun(resuming: stopped, data: data), place)
  }

  /// - Throws: `ResumptionError.otherData` if the run was trained on other data.
  func check(_ data: TrainTestDatasets) throws(ResumptionError) {
    guard !EarlierRun(stopped.record).used(data) else { return }
    throw .otherData(name: stopped.record.data.name, found: data.name)
  }

  /// What the user should know before it goes on.
  func notes(isQuiet: Bool) -> [String] {
    let faults = stopped.faults.map { "Warning: \($0) The checkpoint before it is used." }
    return faults + [kernels].compactMap(\.self) + (isQuiet ? [] : [beginning])
  }

  private var beginning: String {
    let progress = stopped.progress
    let epochs = "\(progress.epoch) \(progress.epoch == 1 ? "epoch" : "epochs")"
    let steps = "\(progress.step) \(progress.step == 1 ? "step" : "steps")"
    return switch (progress.epoch, progress.step) {
    case (0, 0): "\(path) has no checkpoint: the run begins again."
    case (0, _): "Going on after \(steps)."
    case (_, 0): "Going on after \(epochs)."
    default: "Going on after \(epochs) and \(steps)."
    }
  }

  private var kernels: String? {
    let earlier = stopped.record.machine.productKernels
    guard earlier != OpenBLAS.kernelName else { return nil }
    return """
      Note: the run was begun with the \(earlier) kernels, and this processor uses the \(OpenBLAS.kernelName) ones: the last \
      digits of the weights will not be those of an uninterrupted run.
      """
  }
}

import Foundation
import Plotting
import RunFigures
import Training

/// The figures of a run that is replaced: they would show another network than the folder holds.
///
/// Only files that `mlp figures` writes are removed, and their folder if nothing else is in it.
struct StaleFigures: TrainingEventSink {
  private let folder: URL

  /// - Parameter folder: The folder of the figures.
  init(in folder: URL) { self.folder = folder }

  /// Removes them when the new run begins.
  func receive(_ event: TrainingEvent) throws {
    guard case .runStarted = event else { return }
    for figure in RunFigure.allCases {
      for suffix in FigureFormat.allCases.map(\.rawValue)
        + [FigureDrawer.scriptSuffix, FigureDrawer.pageSuffix]
      {
        try remove(folder.appending(path: "\(figure.name).\(suffix)"))
      }
    }
    // It stays while anything is in it.
    rmdir(folder.path)
  }

  private func remove(_ file: URL) throws(RunFolderError) {
    guard unlink(file.path) != 0, errno != ENOENT, errno != ENOTDIR else { return }
    throw .cannotWrite(path: file.path, reason: String(cString: strerror(errno)) + ".")
  }
}

import Benchmarking
import Datasets
import Diagnosis
import Foundation
import HTTPServing
import Images
import NeuralNetworks
import Plotting
import Reproductions
import RunFigures
import Training

/// What an error means to the person at the command line.
struct Failure {
  let exitCode: ExitCode
  /// The text for standard error, if there is anything left to say.
  let message: String?

  init(_ error: any Error) {
    switch error {
    case let stop as Stop:
      exitCode = stop.exitCode
      message = stop.message
    case let error as UsageError:
      exitCode = .usage
      message = error.description
    case let error as OutputError where error.isClosedPipe:
      // Whoever closed the pipe, as 'head' does, has seen enough.
      exitCode = .inputOutput
      message = nil
    default:
      exitCode = Self.exitCode(for: error)
      // The system's own errors describe themselves to programmers only.
      let isSystems = error is CocoaError || error is POSIXError
      message = "Error: \(isSystems ? error.localizedDescription : String(describing: error))"
    }
  }

  private static func exitCode(for error: any Error) -> ExitCode {
    switch error {
    case let error as DataError: error.fault == .noSuchFile ? .noInput : .badData
    case let error as ImageError: error.fault == .noSuchFile ? .noInput : .badData
    case is DatasetError, is SafetensorsError, is NetworkError, is BenchmarkDataError,
      is ResumptionError, is OptionsFileError:
      .badData
    case is ProgramError: .checkFailed
    case is FigureUnavailable: .noInput
    case is DownloadError, is OutputError, is GnuplotError, is PointCloudError,
      is HTTPServerError:
      .inputOutput
    case let error as RunFolderError:
      switch error {
      case .missing, .noFolder, .noModelAfterFailure: .noInput
      case .alreadyHoldsRun: .usage
      case .damagedRecord, .damagedHistory, .otherWeights, .otherDescription: .badData
      case .cannotRead, .cannotWrite, .inUse: .inputOutput
      }
    case let error as TrainingError:
      switch error {
      case .nonFiniteLoss: .checkFailed
      case .dataDoesNotFit, .otherShape, .tooFewExamples, .singleExample, .exampleWeights: .badData
      }
    case let error as AugmentationError:
      switch error {
      case .shape, .cells: .badData
      case .limit, .unknownClass: .usage
      }
    case let error as RecipeError:
      switch error {
      case .otherData: .badData
      case .cancelled: .interrupted
      }
    case is SplitError, is ConfigurationError, is NoOccasion, is RecordError: .usage
    case is CocoaError, is POSIXError: .inputOutput
    default: .internalFault
    }
  }
}

/// An end of the program that is no fault of anyone's: a check that did not hold, an interruption.
struct Stop: Error {
  let exitCode: ExitCode
  let message: String?

  init(_ exitCode: ExitCode, _ message: String? = nil) {
    self.exitCode = exitCode
    self.message = message
  }
}

import Datasets
import HTTPServing
import Images
import RunFigures
import Training

extension HTTPError {
  /// The answer to an error of the libraries that the client can do something about; nil for any other.
  init?(cause: any Error) {
    switch cause {
    case let error as ImageError:
      self.init(
        status: 422, code: error.fault == .nothingDrawn ? "nothing_drawn" : "unprocessable",
        message: "\(error.file): expected \(error.expected), found \(error.found).",
        advice: error.advice)
    case let error as TrainingError:
      self = .unprocessable("\(error)", advice: "Choose other data, or another run.")
    case let error as AugmentationError:
      self = .unprocessable("\(error)", advice: "Choose data of images, and a run of such.")
    case let error as FigureUnavailable:
      self = .unprocessable("There is no such view: \(error.reason).", advice: "Choose other data.")
    default: return nil
    }
  }
}

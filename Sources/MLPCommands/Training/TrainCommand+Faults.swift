import Datasets
import Training

extension TrainCommand {
  /// Faults that come from the arguments, told as such.
  func describingFaults<Result>(_ body: () throws -> Result) throws -> Result {
    // A run that goes on takes its configuration from its folder.
    let source = checkpoints.resume == nil ? nil : "resume"
    do {
      return try body()
    } catch let error as RunFolderError {
      if case .alreadyHoldsRun = error {
        throw ValidationError(error.description, option: "output")
      }
      throw error
    } catch let error as ConfigurationError {
      throw ValidationError(error.description, option: source ?? error.option)
    } catch let error as AugmentationError {
      throw ValidationError(error.description, option: source ?? "augment")
    } catch let error as SplitError {
      throw ValidationError(error.description, option: source ?? "validation")
    }
  }
}

extension ConfigurationError {
  /// The option that sets the value.
  fileprivate var option: String {
    switch value {
    case "architecture": "hidden"
    case "augmentation": "augment"
    case "gradientClipping": "clip-norm"
    case "weightAveraging": "average"
    case "preprocessing": "scaling"
    // Only an earlier run can be of images of another shape.
    case "exampleShape": "config"
    default: kebabCase(value)
    }
  }
}

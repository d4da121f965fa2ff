import HTTPServing

extension HTTPError {
  /// The answer to a request that fails, in the words that the command line has for it.
  init(describing error: any Error) {
    switch error {
    case let error as ValidationError:
      self = .unprocessable(error.message, advice: "Change the option and try again.")
    case let error as OptionsFileError:
      self = .unprocessable(error.problem, advice: error.advice)
    default:
      let failure = Failure(error)
      let text = failure.message ?? "The work was interrupted."
      let message = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
      self = HTTPError(failure.exitCode, message)
    }
  }

  private init(_ exitCode: ExitCode, _ message: String) {
    let (status, code, advice) =
      switch exitCode {
      case .usage, .badData, .checkFailed:
        (422, "unprocessable", "Change what is named here and try again.")
      case .noInput: (404, "not_found", "Look at what there is, in the list.")
      case .inputOutput:
        (
          503, "input_output",
          "Look at the disk and the network of the machine that runs the studio."
        )
      case .interrupted: (409, "interrupted", "Try again.")
      case .success, .internalFault:
        (500, "internal", "This is a fault of the program: please report it.")
      }
    self.init(status: status, code: code, message: message, advice: advice)
  }
}

extension OptionsFileError {
  /// What to do, in a sentence.
  fileprivate var advice: String {
    suggestion.map { "Did you mean \($0)?" } ?? help ?? "Correct the option and try again."
  }
}

import Datasets
import Training

extension TrainingConfiguration {
  /// What options, as the page sends them, come to for data.
  ///
  /// - Parameters:
  ///   - options: A JSON object with options' names, as in a file for `mlp train --config`.
  ///   - dataset: The training examples.
  /// - Throws: ``OptionsFileError``, ``ValidationError``, `ConfigurationError`.
  init(options: [UInt8], for dataset: Dataset) throws {
    let document: JSONNode
    do throws(JSONFault) {
      document = try JSONReader.read(options)
    } catch {
      throw OptionsFileError(path: "The options", line: error.line, problem: error.problem)
    }
    let training = TrainingOptions()
    try OptionsFile(document, path: "The options").assign(to: training, of: "train")
    self = try training.configuration(for: dataset)
    try check()
  }
}

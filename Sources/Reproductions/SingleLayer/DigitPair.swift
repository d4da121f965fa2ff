import Datasets
import LinearAlgebra
import NeuralNetworks
import Plotting
import RunFigures

/// Two kinds of digits to tell apart: −1 for the first, 1 for the second.
struct DigitPair {
  let first: UInt8
  let second: UInt8
  let training: TwoClassExamples
  let test: TwoClassExamples

  /// - Throws: `RecipeError.otherData` where there is no training or no test example of one of them.
  init(_ first: UInt8, _ second: UInt8, of data: TrainTestDatasets, for recipe: String) throws {
    for (part, dataset) in [("training", data.train), ("test", data.test)] {
      for label in [first, second] where !dataset.labels.contains(label) {
        throw RecipeError.otherData(
          recipe: recipe, expected: "images of \(first) and \(second)",
          found: "no \(part) image of \(label)")
      }
    }
    func examples(_ dataset: Dataset) throws -> TwoClassExamples {
      let chosen = dataset.labels.indices.filter {
        dataset.labels[$0] == first || dataset.labels[$0] == second
      }
      return try TwoClassExamples(
        inputs: dataset.subset(chosen).batch(.unit).inputs,
        targets: chosen.map { dataset.labels[$0] == second ? 1 : -1 })
    }
    self.first = first
    self.second = second
    training = try examples(data.train)
    test = try examples(data.test)
  }

  /// The first images of both, to be looked at.
  static func figure(_ first: UInt8, _ second: UInt8, of data: TrainTestDatasets) -> StoryFigure {
    StoryFigure(
      "digits-\(first)-\(second)", caption: "ten training images of each of the two classes",
      .examples(ofClasses: [first, second], in: data.train))
  }

  /// As in "0 or 1".
  var name: String { "\(first) or \(second)" }
}

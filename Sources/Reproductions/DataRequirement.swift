public import Datasets

/// The data that a recipe needs.
public enum DataRequirement: Sendable, Equatable {
  /// None: the numbers are part of the recipe.
  case none
  /// Any images of ten kinds of digits.
  case anyDigits
  /// The 60,000 training and 10,000 test images of MNIST.
  case fullMNIST

  /// Checks data before a run.
  ///
  /// - Throws: ``RecipeError/otherData(recipe:expected:found:)``.
  public func check(_ data: TrainTestDatasets?, for recipe: String) throws(RecipeError) {
    let expected: String
    let fits: (TrainTestDatasets) -> Bool
    switch self {
    case .none: return
    case .anyDigits:
      expected = "images of ten classes"
      fits = { $0.train.classCount == 10 }
    case .fullMNIST:
      expected = "60,000 training and 10,000 test images of 784 pixels"
      fits = { $0.train.count == 60_000 && $0.test.count == 10_000 && $0.train.featureCount == 784 }
    }
    guard let data else { throw .otherData(recipe: recipe, expected: expected, found: "none") }
    guard fits(data) else {
      throw .otherData(
        recipe: recipe, expected: expected,
        found: """
          \(data.train.count) and \(data.test.count) of \(data.train.featureCount), in \
          \(data.train.classCount) classes
          """)
    }
  }
}

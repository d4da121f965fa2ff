import Plotting
import RunFigures

/// The errors of a perceptron on several sets of examples, for the figure that shows them together.
struct StoryOfErrors {
  private var series: [LineChart.Series] = []
  private(set) var examples: [String] = []

  /// - Parameters:
  ///   - errors: The errors of each epoch.
  ///   - name: What the examples are.
  ///   - lines: The examples themselves, if they are few.
  mutating func add(_ errors: [Int], of name: String, showing lines: [String] = []) {
    series.append(LineChart.Series(name, values: errors.map { Double($0) }))
    examples += lines
  }

  func figure(_ name: String) -> StoryFigure {
    StoryFigure(
      name, caption: "the errors of each epoch",
      .descents(title: "Errors per epoch", series, vertical: "Errors"))
  }
}

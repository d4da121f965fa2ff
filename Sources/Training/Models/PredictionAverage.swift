/// The mean of several predictions for the same examples.
struct PredictionAverage {
  private var sums: [[Double]]
  private var count = 0

  /// The mean of none yet.
  init(examples: Int, classes: Int) {
    sums = [[Double]](repeating: [Double](repeating: 0, count: classes), count: examples)
  }

  /// Takes predictions in, one for each example.
  mutating func add(_ predictions: [Prediction]) {
    for (example, prediction) in predictions.enumerated() {
      for (output, value) in prediction.outputs.enumerated() { sums[example][output] += value }
    }
    count += 1
  }

  /// The averaged outputs, and the class with the largest.
  var predictions: [Prediction] {
    sums.map { sums in
      let outputs = sums.map { $0 / Double(count) }
      let largest = outputs.indices.max { outputs[$0] < outputs[$1] } ?? 0
      return Prediction(outputs: outputs, predictedClass: largest)
    }
  }
}

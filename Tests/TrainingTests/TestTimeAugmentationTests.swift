import Datasets
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing
import Training

@Suite("Predictions averaged over poses")
struct TestTimeAugmentationTests {
  /// Two networks of one shape that see images in their own ways.
  private static var models: [SavedModel] {
    get throws {
      let architecture = NetworkArchitecture.classifier(
        inputs: 784, hidden: [30], activation: .tanh, classes: 10)
      let digits = try SampleDataset.load().test
      let preprocessings: [Preprocessing] = [
        .deskewed(
          rows: 28, columns: 28, scaling: .directional(rows: 28, columns: 28, scaling: .unit)),
        .centered(means: (0..<784).map { Double($0 % 90) }),
      ]
      return try preprocessings.enumerated().map { index, preprocessing in
        var random = RandomState(seed: UInt32(index))
        let configuration = TrainingConfiguration(
          architecture: architecture, objective: Objective(loss: .softmaxCrossEntropy),
          learningRate: .constant(rate: 1), epochs: 1, batchSize: 1, preprocessing: preprocessing)
        return SavedModel(
          try Network<Double>(architecture, using: &random),
          description: ModelDescription(configuration, dataset: digits))
      }
    }
  }

  @Test("They are the means of what is said of each pose, in pieces and with any number of threads")
  func averages() throws {
    let digits = try SampleDataset.load().train.prefix(1011)
    for model in try Self.models {
      let poses = TestTimeAugmentation.slight.poses
      guard case .float64(let network) = model.network else { return }
      let preprocessing = model.description.preprocessing
      let outputs = try poses.map { pose in
        try network.forward(
          preprocessing.prepared(digits, in: pose).batch(preprocessing.scaling).inputs
        ).outputs
      }
      let predictions = try model.predict(digits, averagingOver: .slight)
      #expect(predictions.count == digits.count)
      for (row, prediction) in predictions.enumerated() {
        for (column, output) in prediction.outputs.enumerated() {
          let mean = outputs.reduce(0) { $0 + $1[row, column] } / Double(poses.count)
          #expect(abs(output - mean) < 1e-12)
        }
        #expect(
          prediction.outputs[prediction.predictedClass] == prediction.outputs.max())
      }
      #expect(predictions != (try model.predict(digits)))
      let team = WorkerTeam(threadCount: 3)
      #expect(try model.predict(digits, averagingOver: .slight, on: team) == predictions)
    }
  }

  @Test("A committee averages its members' averages")
  func committee() throws {
    let digits = try SampleDataset.load().test.prefix(40)
    let models = try Self.models
    let members = try models.map { try $0.predict(digits, averagingOver: .slight) }
    let together = try Committee(models).predict(digits, averagingOver: .slight)
    for (row, prediction) in together.enumerated() {
      for (column, output) in prediction.outputs.enumerated() {
        #expect(
          abs(output - (members[0][row].outputs[column] + members[1][row].outputs[column]) / 2)
            < 1e-12)
      }
    }
    let wrong = zip(together, digits.labels).count { $0.predictedClass != Int($1) }
    #expect(try Committee(models).mistakes(on: digits, averagingOver: .slight) == wrong)
  }

  @Test("Examples of another kind are refused")
  func otherExamples() throws {
    let other = try Example.dataset(3)
    #expect(throws: TrainingError.self) {
      try Self.models[1].predict(other, averagingOver: .slight)
    }
    let flat = try Dataset(
      name: "flat", exampleShape: [784], bytes: [UInt8](repeating: 1, count: 784), labels: [0],
      classNames: (0..<10).map { "\($0)" })
    #expect(throws: AugmentationError.shape([784])) {
      try Self.models[1].predict(flat, averagingOver: .slight)
    }
  }
}

import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// A first layer whose sums go from thread to thread comes to the weights of a single thread.
@Suite struct RelayedTrainingTests {
  /// What a training differs in.
  struct Case: CustomTestStringConvertible, Sendable {
    var hidden = [120]
    var batchSize = 70
    var preprocessing = Preprocessing.symmetric
    var optimizer = OptimizerChoice.stochasticGradientDescent
    var inputDropout: Double?

    var testDescription: String {
      "\(hidden) units, batches of \(batchSize), \("\(preprocessing)".prefix(9)), \("\(optimizer)".prefix(4)), dropout \(inputDropout ?? 0)"
    }
  }

  static let cases = [
    Case(), Case(preprocessing: .unit), Case(preprocessing: .centered(means: means)),
    Case(hidden: [120, 30]), Case(hidden: [240]), Case(hidden: [239], batchSize: 32),
    Case(batchSize: 100), Case(batchSize: 200),
    Case(batchSize: 97, optimizer: .adam(OptimizerChoice.Adam())),
    Case(preprocessing: .unit, inputDropout: 0.2),
  ]

  private static let means = (0..<400).map { Double($0 % 7) * 9 }

  /// Images of 20 × 20 pixels, most of them zero, of three classes.
  private static func dataset() throws -> Dataset {
    let count = 330
    var bytes = [UInt8](repeating: 0, count: count * 400)
    for index in 0..<count {
      for stroke in 0..<50 {
        bytes[index * 400 + (index * 31 + stroke * 47) % 133 + index % 3 * 133] =
          UInt8(100 + (index * 7 + stroke * 11) % 156)
      }
    }
    return try Dataset(
      name: "strokes", exampleShape: [20, 20], bytes: bytes,
      labels: (0..<count).map { UInt8($0 % 3) },
      classNames: ["top", "middle", "bottom"])
  }

  private static func train<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, _ example: Case, threads: Int
  ) throws -> (weights: [Scalar], costs: [Double]) {
    var configuration = Example.configuration(
      hidden: example.hidden, epochs: 2, batchSize: example.batchSize, rate: 0.01)
    configuration.architecture.inputs = 400
    configuration.architecture.inputDropout = example.inputDropout
    configuration.preprocessing = example.preprocessing
    configuration.optimizer = example.optimizer
    let trainer = try Trainer<Scalar>(
      configuration, training: dataset(), team: WorkerTeam(threadCount: threads))
    let costs = try trainer.fit().epochs.map(\.trainCost)
    return (trainer.network.layers.flatMap(\.weights.elements), costs)
  }

  @Test(arguments: cases) func anyNumberOfThreads(_ example: Case) throws {
    let one = try Self.train(Float.self, example, threads: 1)
    let wide = try Self.train(Double.self, example, threads: 1)
    #expect(one.costs.last.map { $0 < one.costs[0] } == true)
    for threads in [2, 3, 8] {
      let several = try Self.train(Float.self, example, threads: threads)
      #expect(several.weights == one.weights && several.costs == one.costs)
      #expect(try Self.train(Double.self, example, threads: threads).weights == wide.weights)
    }
  }
}

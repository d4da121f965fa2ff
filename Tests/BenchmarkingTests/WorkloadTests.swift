import Benchmarking
import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite("The work of the targets")
struct WorkloadTests {
  @Test("Operations are counted as on paper")
  func operations() {
    // 3-2-1: forward 2·(3·2 + 2·1) = 16. Backward as much for the weights, and 2·2·1 = 4 for the hidden δ.
    let small = NetworkArchitecture.classifier(
      inputs: 3, hidden: [2], activation: .sigmoid, classes: 1, output: .sigmoid)
    #expect(small.predictionOperations == 16)
    #expect(small.trainingOperations == 36)
    // Without a hidden layer there is no δ to pass down: 2·4·2 forward, 2·4·2 for the weights.
    let linear = NetworkArchitecture.classifier(
      inputs: 4, hidden: [], activation: .relu, classes: 2)
    #expect(linear.trainingOperations == 32)
  }

  @Test(
    "An epoch of each target comes to the operations that its paper and pencil say",
    arguments: [
      // 55,000 · (2·2·(784·100 + 100·10) + 2·100·10)
      (TrainingWorkload.epoch, 55_000, 0, 17.578e9),
      // 54,912 · (2·2·(784·800 + 800·10) + 2·800·10)
      (.wide, 54_912, 0, 140.399_0016e9),
      // 7,680 · (2·2·11,965,000 + 2·10,005,000)
      (.deep, 7_680, 0, 521.2416e9),
      // 55,000 as in T1, and 60,000 · 2·(784·100 + 100·10) to measure
      (.reproduction, 55_000, 5_000, 27.106e9),
    ])
  func ofTargets(work: TrainingWorkload, training: Int, validation: Int, operations: Double) {
    let described = work.workload(training: training, validation: validation)
    #expect(described.operations == operations)
    #expect(described.examples == training)
    #expect(described.name == work.name)
    #expect(described.precision == (work.name == "T3" ? .float64 : .float32))
  }

  @Test("A description says what is done")
  func summaries() {
    #expect(
      TrainingWorkload.epoch.workload(training: 55_000, validation: 0).summary
        == "one epoch of 784-100-10 in batches of 100")
    #expect(
      TrainingWorkload.deep.workload(training: 7_680, validation: 0).summary
        == "60 steps of 784-2500-2000-1500-1000-500-10 in batches of 128")
    #expect(
      TrainingWorkload.reproduction.workload(training: 55_000, validation: 5_000).summary
        == "one epoch of 784-100-10 in batches of 100, measuring included")
  }

  @Test("Only whole batches are learned from, and no more steps than the work has")
  func examples() throws {
    let data = try SomeDigits.dataset(count: 1_000)
    #expect(TrainingWorkload.epoch.examples(of: data).count == 1_000)
    #expect(TrainingWorkload.wide.examples(of: data).count == 896)
    let many = try SomeDigits.dataset(count: 62 * 128)
    #expect(TrainingWorkload.deep.examples(of: many).count == 60 * 128)
    #expect(TrainingWorkload.deep.examples(of: data).count == 896)
  }
}

package import Datasets
package import LinearAlgebra
package import NeuralNetworks
import Training

/// The prediction of all images of a dataset at once.
package final class ManyPredictionsTiming: Timing {
  /// The two ways to it that the library has.
  package enum Way: Sendable {
    /// `Network.predict` of a matrix that is ready.
    case matrix
    /// `DatasetEvaluator.evaluate` of bytes, which also takes the loss.
    case dataset
  }

  package let workload: Workload
  package let threadCount: Int
  package private(set) var evidence = WorkEvidence()

  private let work: () throws -> Double?
  private let seconds: () -> Double

  /// Prepares the work; `Network.predict` has no threads, and stays on the caller's.
  package init(
    _ way: Way, _ network: Network<Float>, of architecture: NetworkArchitecture, images: Dataset,
    preprocessing: Preprocessing, team: WorkerTeam, seconds: @escaping () -> Double
  ) {
    self.seconds = seconds
    let suffix: String
    switch way {
    case .matrix:
      threadCount = 1
      suffix = "matrix"
      let inputs: Matrix<Float> = images.batch(preprocessing).inputs
      work = {
        _ = try network.predict(inputs)
        return nil
      }
    case .dataset:
      threadCount = team.threadCount
      suffix = "dataset"
      let evaluator = DatasetEvaluator(for: network, team: team)
      work = {
        evaluator.evaluate(
          network, on: images, preprocessing: preprocessing,
          objective: Objective(loss: .softmaxCrossEntropy)
        ).cost
      }
    }
    workload = Workload(
      name: "T4-many-\(suffix)",
      summary:
        "prediction of \(images.count) images by \(architecture.shortName), from a \(suffix)",
      precision: .float32, examples: images.count,
      operations: Double(images.count) * architecture.predictionOperations)
  }

  package func repetition() throws -> Double {
    let begin = seconds()
    let cost = try work()
    let duration = seconds() - begin
    evidence.costBefore = cost
    return duration
  }
}

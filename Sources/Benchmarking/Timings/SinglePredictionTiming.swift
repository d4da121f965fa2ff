package import Datasets
import LinearAlgebra
package import NeuralNetworks
import Training

/// The prediction of one image after another, each on its own, as a program that reads digits live does it.
package final class SinglePredictionTiming: Timing {
  package let workload: Workload
  package let threadCount = 1
  package let evidence = WorkEvidence()

  private let predictor: Predictor<Float>
  private let images: [[UInt8]]
  private let seconds: () -> Double

  /// A repetition predicts so many images, and gives the mean time of one.
  private static let count = 2000

  /// Prepares the images, each as the bytes of its pixels.
  package init(
    _ network: Network<Float>, of architecture: NetworkArchitecture, images: Dataset,
    preprocessing: Preprocessing, seconds: @escaping () -> Double
  ) throws {
    predictor = try Predictor(network, preprocessing: preprocessing)
    self.seconds = seconds
    let chosen = min(Self.count, images.count)
    self.images = (0..<chosen).map { Array(images.pixels(of: $0)) }
    workload = Workload(
      name: "T4-one", summary: "prediction of one image by \(architecture.shortName)",
      precision: .float32, examples: 1, operations: architecture.predictionOperations)
  }

  package func repetition() throws -> Double {
    let begin = seconds()
    for image in images { _ = try predictor.predictedClass(of: image) }
    return (seconds() - begin) / Double(max(images.count, 1))
  }
}

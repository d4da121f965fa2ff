import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

@Suite struct EvaluatorTests {
  /// Pieces of a dataset against all of it at once; the last piece is incomplete.
  @Test(arguments: [1, 3]) func piecesAddUp(_ threads: Int) throws {
    let dataset = try Example.dataset(301)
    let configuration = Example.configuration()
    let network = try Trainer<Double>(configuration, training: dataset).network
    let measurement = DatasetEvaluator(for: network, team: WorkerTeam(threadCount: threads))
      .evaluate(
        network, on: dataset, preprocessing: .unit, objective: configuration.objective)
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = dataset.batch(.unit)
    let cost = try network.cost(
      of: batch.inputs, targets: batch.targets, configuration.objective)
    #expect(abs(measurement.cost - cost) < 1e-12)
    let predictions = try network.predict(batch.inputs)
    #expect(measurement.predictions == predictions.map { UInt8($0) })
    let correct = zip(predictions, dataset.labels).filter { $0 == Int($1) }.count
    #expect(measurement.correct == correct)
    #expect(measurement.accuracy == Double(correct) / 301)
  }

  @Test func nothingHasNoAccuracy() throws {
    let dataset = try Example.dataset(30)
    let network = try Trainer<Float>(Example.configuration(), training: dataset).network
    let measurement = DatasetEvaluator(for: network).evaluate(
      network, on: dataset.prefix(0), preprocessing: .unit,
      objective: Objective(loss: .softmaxCrossEntropy))
    #expect(measurement.accuracy == 0 && measurement.examples == 0)
  }
}

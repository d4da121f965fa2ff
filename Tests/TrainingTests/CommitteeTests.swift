import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

@Suite("A committee of networks")
struct CommitteeTests {
  /// A network of one input and two outputs, whose first output has the probability `first` whatever comes in.
  private func member(first: Double) throws -> SavedModel {
    let logit = log(first / (1 - first))
    let network = try Network<Double>(layers: [
      DenseLayer(
        weights: Matrix(rows: 1, columns: 2),
        biases: Matrix(rows: 1, columns: 2, elements: [logit, 0]), activation: .softmax)
    ])
    let configuration = TrainingConfiguration(
      architecture: .classifier(inputs: 1, hidden: [], activation: .relu, classes: 2),
      objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 1), epochs: 1,
      batchSize: 1, preprocessing: .unit)
    return SavedModel(
      network, description: ModelDescription(configuration, dataset: try Self.examples))
  }

  private static var examples: Dataset {
    get throws {
      try Dataset(
        name: "two", exampleShape: [1], bytes: [0, 255], labels: [0, 1], classNames: ["a", "b"])
    }
  }

  @Test("Its outputs are the means of its members', and one that is sure outvotes two that are not")
  func averages() throws {
    let members = try [0.9, 0.4, 0.3].map(member)
    let prediction = try Committee(members).predict(Self.examples)[1]
    #expect(abs(prediction.outputs[0] - 1.6 / 3) < 1e-12)
    #expect(abs(prediction.outputs[1] - 1.4 / 3) < 1e-12)
    #expect(prediction.predictedClass == 0)
    #expect(
      try members.dropFirst().allSatisfy { try $0.predict(Self.examples)[1].predictedClass == 1 })
  }

  @Test("Its mistakes are counted against the labels")
  func mistakes() throws {
    #expect(try Committee([member(first: 0.9)]).mistakes(on: Self.examples) == 1)
  }

  @Test("Examples of another kind are refused")
  func otherExamples() throws {
    let other = try Dataset(
      name: "other", exampleShape: [2], bytes: [0, 1], labels: [0], classNames: ["a", "b"])
    #expect(throws: TrainingError.self) { try Committee([member(first: 0.5)]).predict(other) }
  }
}

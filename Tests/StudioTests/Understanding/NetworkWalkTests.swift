import Datasets
import Foundation
import HTTPServing
import LinearAlgebra
import NeuralNetworks
import Studio
import Testing
import Training

@Suite("One image through a network")
struct NetworkWalkTests {
  private struct Answer: Decodable {
    struct Layer: Decodable {
      let name: String
      let units: Int
      let net_f32: Data
      let out_f32: Data
    }
    struct Unit: Decodable {
      let unit: Int
      let out: Double
      let weight: Double
      let contribution: Double
      let weights_f32: Data
    }
    let layers: [Layer]
    let prediction: Int
    let outputs: [Double]
    let `class`: Int
    let contributions_f32: Data
    let baseline: Double
    let strongest_units: [Unit]
    let text: String
  }

  private func floats(_ data: Data) -> [Float] {
    data.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
  }

  private func ask(_ studio: TrainingStudio, _ body: String) throws -> Answer {
    let response = studio.studio.router.respond(
      to: HTTPRequest(.post, "/api/v1/understand/network", body: Array(body.utf8)))
    #expect(response.status == 200)
    return try JSONDecoder().decode(Answer.self, from: Data(response.bytes))
  }

  /// A run with two hidden layers, of any activation and preprocessing.
  private func train(
    _ studio: TrainingStudio, _ activation: Activation, _ preprocessing: (Dataset) -> Preprocessing
  ) throws -> TrainTestDatasets {
    let data = try studio.studio.settings.catalogue.load("sample")
    let configuration = TrainingConfiguration(
      architecture: .classifier(
        inputs: 784, hidden: [12, 9], activation: activation, classes: 10, output: .softmax),
      objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 0.1),
      epochs: 1, batchSize: 50, preprocessing: preprocessing(data.train))
    _ = try TrainingRun(configuration, data: data, folder: studio.runFolder("deep")).start()
    return data
  }

  @Test(
    "Contributions are the slopes of the net input times the ink, by central differences",
    arguments: [Activation.sigmoid, .tanh, .relu, .softmax])
  func contributions(activation: Activation) async throws {
    try await TrainingStudio.run { studio in
      let data = try train(studio, activation) { .standardizing($0) }
      let answer = try ask(studio, #"{"run": "deep", "index": 7, "class": 3}"#)
      let model = try studio.runFolder("deep").model()
      let network = model.network.inDoublePrecision
      let preprocessing = model.description.preprocessing
      let bytes = Array(data.test.pixels(of: 7))
      let inputs = bytes.map { preprocessing.value(of: $0) }
      func net(_ inputs: [Double]) throws -> Double {
        try network.forward(Matrix(rows: 1, columns: 784, elements: inputs)).logits[0, 3]
      }
      let found = floats(answer.contributions_f32)
      let black = preprocessing.value(of: 0)
      let inked = bytes.indices.filter { bytes[$0] > 200 }
      for pixel in stride(from: 0, to: 784, by: 13) + inked {
        var (more, less) = (inputs, inputs)
        more[pixel] += 1e-5
        less[pixel] -= 1e-5
        let slope = try (net(more) - net(less)) / 2e-5
        #expect(abs(Double(found[pixel]) - (inputs[pixel] - black) * slope) < 1e-5)
      }
      let whole = try net(inputs)
      #expect(abs(answer.baseline + found.reduce(0) { $0 + Double($1) } - whole) < 1e-3)
      #expect(answer.class == 3)
      let expected = try model.predict(data.test.subset([7]))[0]
      #expect(answer.prediction == expected.predictedClass)
      #expect(zip(answer.outputs, expected.outputs).allSatisfy { abs($0 - $1) < 1e-5 })
      #expect(answer.text.hasPrefix("It is read as \(expected.predictedClass)"))
    }
  }

  @Test("Layers and strongest units are those of the forward pass")
  func layers() async throws {
    try await TrainingStudio.run { studio in
      let data = try train(studio, .relu) { _ in .unit }
      let bytes = Array(data.train.pixels(of: 2))
      let answer = try ask(
        studio, "{\"run\": \"deep\", \"pixels\": \"\(Data(bytes).base64EncodedString())\"}")
      let network = try studio.runFolder("deep").model().network.inDoublePrecision
      let pass = try network.forward(
        Matrix(rows: 1, columns: 784, elements: bytes.map { Double($0) / 255 }))
      #expect(answer.layers.map(\.name) == ["hidden 1", "hidden 2", "output"])
      #expect(answer.layers.map(\.units) == [12, 9, 10])
      for (index, layer) in answer.layers.enumerated() {
        #expect(floats(layer.net_f32) == pass.netInputs[index].elements.map { Float($0) })
        #expect(floats(layer.out_f32) == pass.activations[index].elements.map { Float($0) })
      }
      #expect(answer.class == answer.prediction)
      let out = pass.activations[1].elements
      let weights = network.layers[2].weights
      let all = out.indices.map { out[$0] * weights[$0, answer.class] }
      #expect(answer.strongest_units.count == 8)
      for unit in answer.strongest_units {
        #expect(unit.contribution == all[unit.unit] && unit.out == out[unit.unit])
        #expect(
          floats(unit.weights_f32)
            == (0..<12).map { Float(network.layers[1].weights[$0, unit.unit]) })
      }
      let sizes = answer.strongest_units.map { abs($0.contribution) }
      #expect(sizes == sizes.sorted(by: >) && sizes[0] == all.map(abs).max())
    }
  }

  @Test(
    "What cannot be asked is refused in words",
    arguments: [
      (#"{"run": "deep"}"#, 400), (#"{"run": "deep", "pixels": "AAAA"}"#, 422),
      (#"{"run": "deep", "index": 1000}"#, 404), (#"{"run": "deep", "index": -1}"#, 404),
      (#"{"run": "deep", "index": 1, "part": "all"}"#, 400),
      (#"{"run": "deep", "index": 1, "class": 10}"#, 422), (#"{"run": "none", "index": 1}"#, 404),
      (#"{"run": "deep", "index": 1, "epoch": 3}"#, 404),
    ])
  func refusals(body: String, status: Int) async throws {
    try await TrainingStudio.run { studio in
      _ = try train(studio, .relu) { _ in .unit }
      try studio.ask(.post, "understand/network", body, status: status)
    }
  }
}

import Foundation
import HTTPServing
import Studio
import Testing

@Suite("The worked example of backpropagation")
struct WorkedExampleTests {
  private struct Layer: Codable {
    var weights: [[Double]]
    var biases: [Double]
  }

  private struct Question: Codable {
    var inputs = [0.05, 0.1]
    var hidden = Layer(weights: [[0.15, 0.2], [0.25, 0.3]], biases: [0.35, 0.35])
    var output = Layer(weights: [[0.4, 0.45], [0.5, 0.55]], biases: [0.6, 0.6])
    var targets = [0.01, 0.99]
    var learning_rate = 0.5

    /// The error, computed here.
    var error: Double {
      func pass(_ values: [Double], _ layer: Layer) -> [Double] {
        zip(layer.weights, layer.biases).map { weights, bias in
          1 / (1 + exp(-(zip(weights, values).map(*).reduce(0, +) + bias)))
        }
      }
      let out = pass(pass(inputs, hidden), output)
      return zip(out, targets).map { ($1 - $0) * ($1 - $0) / 2 }.reduce(0, +)
    }
  }

  private struct Answer: Decodable {
    struct Layers<Content: Decodable>: Decodable {
      let hidden: Content
      let output: Content
    }
    struct Terms: Decodable {
      let d_error_d_out: [Double]
      let d_out_d_net: [Double]
      let d_error_d_net: [Double]
      let d_net_d_weight: [Double]
      let parts: [[Double]]
    }
    struct Printed: Decodable {
      let name: String
      let printed: String
      let computed: String
    }
    let errors: [Double]
    let total_error: Double
    let gradients: Layers<Layer>
    let terms: Layers<Terms>
    let updated: Layers<Layer>
    let total_error_after: Double
    let published: Bool
    let printed: [Printed]
  }

  private func ask(_ question: Question) throws -> Answer {
    let response = respond(try JSONEncoder().encode(question))
    #expect(response.status == 200)
    return try JSONDecoder().decode(Answer.self, from: Data(response.bytes))
  }

  private func respond(_ body: Data) -> HTTPResponse {
    Studio(.example()).router.respond(
      to: HTTPRequest(.post, "/api/v1/understand/backpropagation", body: [UInt8](body)))
  }

  @Test("The published numbers come out to nine decimals")
  func published() throws {
    let answer = try JSONDecoder().decode(
      Answer.self, from: Data(respond(Data("{}".utf8)).bytes))
    #expect(answer.published)
    #expect(answer.printed.count == 11)
    #expect(answer.printed.allSatisfy { $0.printed == $0.computed })
    #expect(String(format: "%.9f", answer.total_error) == "0.298371109")
    #expect(String(format: "%.9f", answer.gradients.output.weights[0][0]) == "0.082167041")
    #expect(String(format: "%.9f", answer.updated.output.weights[0][0]) == "0.358916480")
    // Computed apart, with 64-bit numbers.
    #expect(String(format: "%.9f", answer.updated.hidden.weights[0][0]) == "0.149780716")
    #expect(String(format: "%.9f", answer.total_error_after) == "0.291027774")
  }

  @Test("With any numbers, gradients are the slopes of the error, and the factors multiply to them")
  func slopes() throws {
    var question = Question()
    question.inputs = [1.3, -0.7]
    question.hidden = Layer(weights: [[0.9, -1.2], [2.1, 0.4]], biases: [0.1, -0.6])
    question.output = Layer(weights: [[-0.8, 1.7], [0.3, -2.2]], biases: [0.2, 1.1])
    question.targets = [0.8, 0.1]
    question.learning_rate = 2
    let answer = try ask(question)
    #expect(!answer.published && answer.printed.isEmpty)
    #expect(abs(answer.total_error - question.error) < 1e-15)
    let layers: [(WritableKeyPath<Question, Layer>, Layer, Answer.Terms, Layer)] = [
      (\.hidden, answer.gradients.hidden, answer.terms.hidden, answer.updated.hidden),
      (\.output, answer.gradients.output, answer.terms.output, answer.updated.output),
    ]
    for (layer, gradients, terms, updated) in layers {
      for unit in 0..<2 {
        for source in 0..<2 {
          let slope = slope(question) { $0[keyPath: layer].weights[unit][source] += $1 }
          let gradient = gradients.weights[unit][source]
          #expect(abs(gradient - slope) < 1e-9)
          let product =
            terms.d_error_d_out[unit] * terms.d_out_d_net[unit] * terms.d_net_d_weight[source]
          #expect(abs(gradient - product) < 1e-15)
          let weight = question[keyPath: layer].weights[unit][source]
          #expect(abs(updated.weights[unit][source] - (weight - 2 * gradient)) < 1e-15)
        }
        let slope = slope(question) { $0[keyPath: layer].biases[unit] += $1 }
        #expect(abs(gradients.biases[unit] - slope) < 1e-9)
        #expect(abs(terms.d_error_d_net[unit] - gradients.biases[unit]) < 1e-15)
        #expect(abs(terms.parts[unit].reduce(0, +) - terms.d_error_d_out[unit]) < 1e-15)
      }
    }
    var moved = question
    moved.hidden.weights = answer.updated.hidden.weights
    moved.output.weights = answer.updated.output.weights
    #expect(abs(answer.total_error_after - moved.error) < 1e-15)
    #expect(answer.updated.hidden.biases == question.hidden.biases)
  }

  /// The slope of the error by central differences.
  private func slope(_ question: Question, _ change: (inout Question, Double) -> Void) -> Double {
    var (more, less) = (question, question)
    change(&more, 1e-5)
    change(&less, -1e-5)
    return (more.error - less.error) / 2e-5
  }

  @Test(
    "Numbers that do not make the example are refused",
    arguments: [
      #"{"inputs": [1]}"#, #"{"hidden": {"weights": [[1, 2]], "biases": [1, 2]}}"#,
      #"{"targets": [0.1, 2e6]}"#, #"{"output": {"weights": [[1, 2], [3]], "biases": [1, 2]}}"#,
    ])
  func wrong(body: String) {
    #expect(respond(Data(body.utf8)).status == 422)
  }
}

import HTTPServing
import Reproductions

/// The worked example of backpropagation, with the numbers that a request puts in place of the published ones.
struct WorkedExample: Encodable {
  /// The numbers of a layer, unit by unit.
  struct Layer: Codable, Equatable {
    var weights: [[Double]]
    var biases: [Double]

    init(_ layer: BackpropagationNumbers.Layer) {
      weights = layer.weights
      biases = layer.biases
    }
  }

  struct Layers<Content: Encodable>: Encodable {
    let hidden: Content
    let output: Content
  }

  struct Activity: Encodable {
    let net: [Double]
    let out: [Double]
  }

  /// The factors of the chain rule, of each unit; `parts` are the summands of `d_error_d_out`.
  struct Terms: Encodable {
    let dErrorDOut: [Double]
    let dOutDNet: [Double]
    let dErrorDNet: [Double]
    let dNetDWeight: [Double]
    let parts: [[Double]]

    init(_ terms: BackpropagationTerms.Layer) {
      dErrorDOut = terms.errorByOut
      dOutDNet = terms.outByNet
      dErrorDNet = terms.errorByNet
      dNetDWeight = terms.netByWeight
      parts = terms.parts
    }
  }

  /// A number that the slides print, as they print it.
  struct PrintedNumber: Encodable {
    let name: String
    let printed: String
    let computed: String
  }

  let given: Question
  let hidden: Activity
  let output: Activity
  let errors: [Double]
  let totalError: Double
  let gradients: Layers<Layer>
  let terms: Layers<Terms>
  let updated: Layers<Layer>
  let totalErrorAfter: Double
  /// Whether all numbers are those of the slides.
  let published: Bool
  /// What the slides print of them; nothing for other numbers.
  let printed: [PrintedNumber]

  init(_ numbers: BackpropagationNumbers) throws {
    let step = try BackpropagationStep(numbers)
    given = Question(numbers)
    hidden = Activity(net: step.hidden.net, out: step.hidden.out)
    output = Activity(net: step.output.net, out: step.output.out)
    errors = step.errors
    totalError = step.totalError
    gradients = Layers(hidden: Layer(step.hiddenGradients), output: Layer(step.outputGradients))
    terms = Layers(hidden: Terms(step.terms.hidden), output: Terms(step.terms.output))
    updated = Layers(hidden: Layer(step.moved.hidden), output: Layer(step.moved.output))
    totalErrorAfter = step.totalErrorAfter
    published = numbers == .published
    let values = step.values
    printed =
      published
      ? BackpropagationExample.published.compactMap { name, printed in
        values.first { $0.name == name }.map {
          PrintedNumber(
            name: name, printed: printed, computed: BackpropagationExample.text($0.number))
        }
      } : []
  }
}

extension WorkedExample {
  /// The numbers of a request; the published ones where it has none.
  struct Question: Codable {
    var inputs: [Double]?
    var hidden: Layer?
    var output: Layer?
    var targets: [Double]?
    var learningRate: Double?

    init(_ numbers: BackpropagationNumbers) {
      inputs = numbers.inputs
      hidden = Layer(numbers.hidden)
      output = Layer(numbers.output)
      targets = numbers.targets
      learningRate = numbers.learningRate
    }

    /// - Throws: ``HTTPError`` of status 422 for too many or too few numbers, or for ones beyond a million.
    func numbers() throws(HTTPError) -> BackpropagationNumbers {
      var numbers = BackpropagationNumbers.published
      numbers.inputs = inputs ?? numbers.inputs
      numbers.targets = targets ?? numbers.targets
      numbers.learningRate = learningRate ?? numbers.learningRate
      if let hidden { numbers.hidden = .init(weights: hidden.weights, biases: hidden.biases) }
      if let output { numbers.output = .init(weights: output.weights, biases: output.biases) }
      guard numbers.isComplete else {
        throw .unprocessable(
          "The example has two inputs, two hidden units and two outputs.",
          advice: "Give two inputs, two targets, and for each layer 2 × 2 weights and two biases.")
      }
      guard let large = numbers.all.first(where: { !(abs($0) <= 1e6) }) else { return numbers }
      throw .unprocessable(
        "\(large) is too large for the example.", advice: "Use numbers from -1000000 to 1000000.")
    }
  }
}

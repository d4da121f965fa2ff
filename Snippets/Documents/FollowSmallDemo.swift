import Foundation
import MultilayerPerceptron

let places = DatasetPlaces(environment: ProcessInfo.processInfo.environment)
let mnist = try DatasetCatalogue(places: places, downloader: Downloader()).load("mnist")

var configuration = TrainingConfiguration(
  architecture: .classifier(
    inputs: 784, hidden: [16], activation: .sigmoid, classes: 10,
    initializer: Initializer(.uniformByInputs)),
  objective: Objective(loss: .softmaxCrossEntropy, reduction: .sum),
  learningRate: .constant(rate: 0.05), epochs: 1, batchSize: 32, preprocessing: .unit)
configuration.precision = .float64
let trainer = try Trainer<Double>(configuration, training: mnist.train)
print("untrained:", try trainer.measure(mnist.test).accuracy)

let order = Array(0..<6_400)
for step in 0..<200 {
  let loss = try trainer.step(order[32 * step..<32 * (step + 1)])
  if step % 50 == 0 { print(String(format: "step %3d: loss of the batch %.2f", step, loss)) }
}
print("trained:", try trainer.measure(mnist.test).accuracy)

let index = mnist.test.indices(ofClass: 3)[0]
let image = mnist.test.subset([index])
print(image.drawing(of: [0], width: 60))
let (x, t): (Matrix<Double>, Matrix<Double>) = image.batch(.unit)
let pass = try trainer.network.forward(x)
let (h, ha) = (pass.netInputs[0], pass.activations[0])
let (y, ya) = (pass.netInputs[1], pass.activations[1])
print("h has \(h.count) values, y \(y.count)")
print("Output =", ya.elements.map { String(format: "%.3f", $0) }.joined(separator: " "))
print("Guessed digit =", pass.predictions[0], "Label =", image.labels[0])

/// Applies a function to the elements of two matrices of the same shape, pair by pair.
func zipped(
  _ left: Matrix<Double>, _ right: Matrix<Double>, _ body: (Double, Double) -> Double
) -> Matrix<Double> {
  let elements = zip(left.elements, right.elements).map(body)
  return Matrix(rows: left.rows, columns: left.columns, elements: elements)
}
let w2 = trainer.network.layers[1].weights
let dB2 = zipped(ya, t, -)  // (11)
let dW2 = ha.transposed * dB2  // (14)
let dB1 = zipped(dB2 * w2.transposed, ha) { $0 * $1 * (1 - $1) }  // (18)
let dW1 = x.transposed * dB1  // (21)

let gradients = try trainer.network.gradients(of: x, targets: t, configuration.objective)
let found = gradients.layers
let pairs = [
  ("(11)", dB2, found[1].biases), ("(14)", dW2, found[1].weights),
  ("(18)", dB1, found[0].biases), ("(21)", dW1, found[0].weights),
]
for (equation, derived, backpropagated) in pairs {
  let difference = zipped(derived, backpropagated) { abs($0 - $1) }.elements.max() ?? 0
  print("\(equation): \(derived.rows) × \(derived.columns), differs by \(difference)")
}

let probability = pass.outputs.elements[Int(image.labels[0])]
print(String(format: "loss = -log %.3f = %.3f", probability, -log(probability)))
let throughOutput = (0..<10).map { i in
  // (7), with the sign that is missing in print
  let own = i == 3 ? probability * (1 - probability) : -probability * ya[0, i]
  return -own / probability  // (10)
}
let agrees = zip(throughOutput, dB2.elements).allSatisfy { abs($0 - $1) < 1e-12 }
print("(10) from (7) is (11):", agrees)

import Foundation
import MultilayerPerceptron

let points = Matrix<Double>(rows: 4, columns: 2, elements: [0, 0, 0, 1, 1, 0, 1, 1])
let and = try TwoClassExamples(inputs: points, targets: [-1, -1, -1, 1])
let xor = try TwoClassExamples(inputs: points, targets: [-1, 1, 1, -1])

var perceptron = Perceptron(features: 2)
print("AND, errors per epoch:", try perceptron.fit(and, learningRate: 0.5, epochs: 10))
print("w = \(perceptron.unit.weights), b = \(perceptron.unit.bias)")
perceptron = Perceptron(features: 2)
print("XOR, errors per epoch:", try perceptron.fit(xor, learningRate: 0.5, epochs: 10))

var adaline = Adaline(features: 2)
for epoch in 1...200 {
  try adaline.learn(and, batch: 0..<4, learningRate: 0.1)
  if [1, 10, 200].contains(epoch) { print("J after epoch \(epoch):", try adaline.cost(of: and)) }
}
print("w = \(adaline.unit.weights), b = \(adaline.unit.bias)")

let digits = try SampleDataset.load().train
let pair = digits.subset(digits.labels.indices.filter { digits.labels[$0] < 2 })
let zerosAndOnes = try TwoClassExamples(
  inputs: pair.batch(.unit).inputs, targets: pair.labels.map { $0 == 1 ? 1 : -1 })
for method in [
  DescentMethod.batch(learningRate: 2e-5), .miniBatch(of: 64, learningRate: 1e-4),
  .stochastic(learningRate: 1e-3),
] {
  let curve = try DescentCurve(method, on: zerosAndOnes, epochs: 5, pointsPerEpoch: 20, seed: 1)
  let costs = curve.points.filter { [0, 1, 5].contains($0.epochs) }.map(\.meanCost)
  print(method.name, "J/n:", costs.map { String(format: "%.4f", $0) })
}

/// A layer of two inputs; the weights into each unit make a row, as they are numbered on paper.
func layer(_ rows: [[Double]], biases: [Double]) throws -> DenseLayer<Double> {
  let matrix = Matrix<Double>(rows: rows.count, columns: 2, elements: rows.flatMap { $0 })
  return try DenseLayer(
    weights: matrix.transposed,
    biases: Matrix(rows: 1, columns: biases.count, elements: biases), activation: .sigmoid)
}
let logic = try Network(layers: [
  layer([[20, 20], [-20, -20]], biases: [-10, 30]),  // at least one input; not both
  layer([[20, 20]], biases: [-30]),  // both of these
])
print("XOR:", try logic.forward(points).outputs.elements.map { String(format: "%.4f", $0) })

let network = try Network(layers: [
  layer([[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35]),
  layer([[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60]),
])
let inputs = Matrix(rows: 1, columns: 2, elements: [0.05, 0.10])
let targets = Matrix(rows: 1, columns: 2, elements: [0.01, 0.99])
let error = Objective(loss: .halfSquaredError, reduction: .sum)

let pass = try network.forward(inputs)
print("net_h =", pass.netInputs[0].elements, "out_h =", pass.activations[0].elements)
print("net_o =", pass.netInputs[1].elements, "out_o =", pass.activations[1].elements)
print("E_total =", try network.cost(of: inputs, targets: targets, error))

let outH = pass.activations[0].elements
let outO = pass.activations[1].elements
let deltaO = (0..<2).map { o in -(targets[0, o] - outO[o]) * outO[o] * (1 - outO[o]) }
let weightsOut = network.layers[1].weights
let deltaH = (0..<2).map { h in
  (0..<2).reduce(0) { $0 + deltaO[$1] * weightsOut[h, $1] } * outH[h] * (1 - outH[h])
}
print("by hand: dE/dw5 =", deltaO[0] * outH[0], "dE/dw1 =", deltaH[0] * inputs[0, 0])

let gradients = try network.gradients(of: inputs, targets: targets, error)
print(
  "network: dE/dw5 =", gradients.layers[1].weights[0, 0],
  "dE/dw1 =", gradients.layers[0].weights[0, 0])
var moved = network
moved.descend(along: gradients, learningRate: 0.5)
print("w5+ =", moved.layers[1].weights[0, 0])

let logistic = Objective(loss: .binaryCrossEntropy, reduction: .sum)
let textbook = try network.gradients(of: inputs, targets: targets, logistic)
for (name, gradients) in [("the example's", gradients), ("the textbook's", textbook)] {
  let check = try GradientCheck(
    network, inputs: inputs, targets: targets, objective: error, gradients: gradients)
  print("\(name) δ: relative error \(check.largestError)")
}
let check = try GradientCheck(network, inputs: inputs, targets: targets, objective: logistic)
print("the textbook's δ, held against the logistic cost: \(check.largestError)")
